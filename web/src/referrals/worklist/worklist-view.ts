import type { ReactNode } from 'react';
import type { WorklistBox } from '../../gql/graphql';

/** One of the lists that a worklist page shows. */
export interface WorklistView {
  readonly box: WorklistBox;
  readonly label: string;
  /** Where to begin while the list is empty. */
  readonly firstStep: ReactNode;
}
