import type { ClassName, GateName, Refusal } from './classes.js';

/** Who may have what stands at coordinates of the graph; a line of the table. */
export interface Right {
  /** The type, or the field whose arguments these are. */
  owner: string;
  /** Its fields, or the field's arguments. */
  names: readonly string[];
  is: ClassName;
  /** What is refused before anything is looked for. */
  gate?: GateName;
  /** What whoever may not have it is told; left out: nothing is there. */
  hidden?: Refusal;
}

/** A line of the table: names with spaces between. */
export const line = (
  owner: string,
  is: ClassName,
  names: string,
  further: Pick<Right, 'gate' | 'hidden'> = {},
): Right => ({
  owner,
  names: names.split(' '),
  is,
  ...further,
});
