import { checkPracticeRow, type PracticeRow } from './practice-row.js';

/** A row that is not loaded: its place in the file, counted from 1, and why. */
export interface RefusedRow {
  place: number;
  odsCode: string | undefined;
  reason: string;
}

export interface SortedRows {
  practices: PracticeRow[];
  refused: RefusedRow[];
  /** Code to the row it stands in. */
  places: Map<string, number>;
}

/** Sorts a file's rows into practices and refused rows; of a code that stands twice the first one counts. */
export function sortRows(rows: readonly unknown[]): SortedRows {
  const places = new Map<string, number>();
  const practices: PracticeRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const place = index + 1;
    const checked = checkPracticeRow(row);
    if (!checked.ok) {
      refused.push({ place, odsCode: checked.odsCode, reason: checked.problems.join('; ') });
      continue;
    }
    const { odsCode } = checked.practice;
    const earlier = places.get(odsCode);
    if (earlier) refused.push({ place, odsCode, reason: `this code stands in row ${earlier} already` });
    else practices.push(checked.practice);
    places.set(odsCode, earlier ?? place);
  }
  return { practices, refused, places };
}
