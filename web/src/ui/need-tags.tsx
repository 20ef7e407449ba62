import { type Need, needs as needFacts } from '@kith/referral-lifecycle';

export interface NeedTagsProps {
  readonly needs: readonly Need[];
  /** Says that there are more, which are shown only after accepting. */
  readonly hidden?: boolean;
}

/** What a person needs help with, as a short list of tags. */
export function NeedTags({ needs, hidden = false }: NeedTagsProps) {
  if (needs.length === 0 && !hidden) return null;
  return (
    <ul className="kith-need-tags">
      {needs.map((need) => (
        <li key={need}>{needFacts[need].label}</li>
      ))}
      {hidden && <li className="kith-need-tags__more">More, shown after accepting</li>}
    </ul>
  );
}
