import { needs as needFacts } from '@kith/referral-lifecycle';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { MatchReasonsFragment, Verdict } from '../gql/graphql';

const matchReasons = graphql(`
  fragment MatchReasons on Service {
    id
    match(person: $person) {
      verdict
      needs
      reasons {
        kind
        verdict
        sentence
      }
    }
  }
`);

const verdictWords: Readonly<Record<Verdict, string>> = {
  FITS: 'Fits',
  UNKNOWN: 'May fit',
  DOES_NOT_FIT: 'Does not fit',
};

export interface MatchReasonsProps {
  readonly service: FragmentType<typeof matchReasons>;
}

/** Why a service fits somebody, or does not: each of its conditions in a line, what stands in the way first. */
export function MatchReasons(props: MatchReasonsProps) {
  // Not there while what was found before somebody was described still shows.
  const match = getFragmentData(matchReasons, props.service).match as MatchReasonsFragment['match'] | undefined;
  if (!match) return null;
  const { verdict, needs, reasons } = match;
  return (
    <span className={`kith-match kith-match--${verdict.toLowerCase().replaceAll('_', '-')}`}>
      <strong className="kith-match__verdict">{verdictWords[verdict]}</strong>
      {needs.length > 0 && (
        <span className="kith-match__line">
          Helps with: {needs.map((need) => needFacts[need].label.toLowerCase()).join('; ')}
        </span>
      )}
      {reasons.map((reason) => (
        <span key={reason.sentence} className="kith-match__line">
          {reason.verdict !== verdict && `${verdictWords[reason.verdict]}: `}
          {reason.sentence}
        </span>
      ))}
      {reasons.length === 0 && <span className="kith-match__line">It is for everybody.</span>}
    </span>
  );
}
