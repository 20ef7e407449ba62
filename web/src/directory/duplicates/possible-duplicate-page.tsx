import { useParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { getFragmentData, graphql } from '../../gql';
import type { PossibleDuplicatePageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { PageHeading } from '../../ui/page-heading';
import { Section } from '../../ui/section';
import { DuplicateTable } from './duplicate-table';
import { comparedListing } from './listing-words';
import { MergeForm } from './merge-form';
import { duplicateDecision, ReopenDuplicate } from './reopen-duplicate';
import { UndoMerge } from './undo-merge';

const pageQuery = graphql(`
  query PossibleDuplicatePage($id: ID!) {
    serviceDuplicate(id: $id) {
      id
      evidence
      ...DuplicateDecision
      kept {
        id
        name
      }
      service {
        ...ComparedListing
      }
      other {
        ...ComparedListing
      }
    }
  }
`);

/** Two services that may be the same, side by side, and what to decide of them. */
export function PossibleDuplicatePage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data || page.stale) return <QueryState query={page} />;
  const { serviceDuplicate: pair } = page.data;
  const { state } = getFragmentData(duplicateDecision, pair);
  const sides = [getFragmentData(comparedListing, pair.service), getFragmentData(comparedListing, pair.other)] as const;
  return (
    <>
      <BackLink to="/possible-duplicates">Possible duplicates</BackLink>
      <PageHeading>Are these the same service?</PageHeading>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {pair.evidence.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <DuplicateTable sides={sides} />
      <Section heading={state === 'OPEN' ? 'What to do' : 'What was decided'}>
        {state === 'OPEN' ? <MergeForm id={pair.id} sides={sides} /> : <Decided pair={pair} onDone={page.refetch} />}
      </Section>
    </>
  );
}

interface DecidedProps {
  readonly pair: PossibleDuplicatePageQuery['serviceDuplicate'];
  readonly onDone: () => void;
}

function Decided({ pair, onDone }: DecidedProps) {
  const { id, kept } = pair;
  const { state, decidedByName } = getFragmentData(duplicateDecision, pair);
  const [one, other] = [getFragmentData(comparedListing, pair.service), getFragmentData(comparedListing, pair.other)];
  if (state === 'MERGED') {
    const gone = kept?.id === one.id ? other : one;
    return (
      <>
        <p>
          {decidedByName} merged them: {gone.name} of {gone.organisation.name} leads to {kept?.name}.
        </p>
        <UndoMerge id={id} name={gone.name} onDone={onDone} />
      </>
    );
  }
  return (
    <>
      <p>{decidedByName} found that they are not the same.</p>
      <ReopenDuplicate id={id} name={one.name} onDone={onDone} />
    </>
  );
}
