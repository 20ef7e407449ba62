import type { FacetCount } from './facet-choices';
import type { FindState } from './find-state';

/** Changes what is asked for; the focus stays where it is. */
export type ChangeFind = (values: Partial<FindState>, options?: { readonly replace?: boolean }) => void;

/** What is asked for, and what it could be narrowed by. */
export interface FindProps {
  readonly state: FindState;
  /** Null until they are known. */
  readonly counts: readonly FacetCount[] | null;
  readonly onChange: ChangeFind;
}
