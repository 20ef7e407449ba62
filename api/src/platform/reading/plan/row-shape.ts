import type { EntityClass } from '../declarations.js';

/** How a value of a row becomes what the model promises: columns hold it already, JSON has no instants. */
export type Reading = 'as-is' | 'instant-from-json';

/** Where in a flat row the parts of one entity stand; the hydrator is compiled from it. */
export interface RowShape {
  entity: EntityClass;
  /** A column that is never null, by which a joined row that is not there is told. */
  presence: number;
  columns: { property: string; index: number; reading: Reading }[];
  relations: { property: string; shape: RowShape }[];
  lists: { property: string; index: number; single: boolean; shape: RowShape }[];
}
