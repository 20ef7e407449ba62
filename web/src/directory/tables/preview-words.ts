import { count } from '../sources/reading-words';

interface Counted {
  readonly rows: number;
  readonly checked: number;
  readonly refused: number;
}

const rowsOf = (number: number): string => (number === 1 ? '1 row' : `${count(number)} rows`);

/** What was found, in a sentence or two. */
export function checkedWords({ rows, checked, refused }: Counted): string {
  if (rows === 0) return 'The table has headings and no rows.';
  const of = checked < rows ? `The first ${rowsOf(checked)} of ${count(rows)} were checked` : `${rowsOf(rows)} checked`;
  const taken = `${of}: ${count(checked - refused)} can be taken, ${count(refused)} cannot.`;
  return checked < rows ? `${taken} The others are checked when they are imported.` : taken;
}

/** The heading above rows that will not be taken, of which only the first are shown. */
export const refusalsHeading = (refused: number, shown: number): string =>
  shown < refused ? `The first ${count(shown)} rows that will not be taken` : 'Rows that will not be taken';

/** What is asked about services of the source that are not in its table any more. */
export const missingWords = (missing: number): string =>
  missing === 1
    ? 'Withdraw the 1 service that is no longer in the table'
    : `Withdraw the ${count(missing)} services that are no longer in the table`;
