import type { ServicesPageQuery } from '../../gql/graphql';
import { type Choice, choicesOf } from '../../ui/choice';

export type FacetCount = ServicesPageQuery['serviceFacets']['counts'][number];

/** A label with how many services there would be with this one thing more, once that is counted: "Tuesday (4)". */
export function counted(label: string, counts: readonly FacetCount[] | null, kind: FacetCount['kind'], value: string) {
  if (counts === null) return label;
  return `${label} (${counts.find((each) => each.kind === kind && each.value === value)?.count ?? 0})`;
}

/** Choices that say how many services each would find. */
export function countedChoices<Value extends string>(
  labels: Readonly<Record<Value, string>>,
  counts: readonly FacetCount[] | null,
  kind: FacetCount['kind'],
): readonly Choice<Value>[] {
  return choicesOf(labels).map(({ value, label }) => ({ value, label: counted(label, counts, kind, value) }));
}
