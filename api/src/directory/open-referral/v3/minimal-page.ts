import { instant } from '../map/forms.js';
import type { Json } from '../map/field-map.js';
import { pageOf } from '../http/pages.js';
import type { Row } from '../query/reader.js';

/** A service in the fewest words: `minimal=true` asks for just these two. */
export const writeMinimal = (row: Row): Json => ({
  id: row['s.id'],
  modified_date: instant.write(row['s.lastModified'] as Date),
});

/** All services in one page, written while it is sent: what it says of itself stands behind them, when it is known. */
export async function* minimalPage(batches: AsyncIterable<Row[]>): AsyncGenerator<string> {
  let total = 0;
  let lead = '{"contents":[';
  for await (const rows of batches) {
    yield lead + rows.map((row) => JSON.stringify(writeMinimal(row))).join(',');
    lead = ',';
    total += rows.length;
  }
  const { contents: _, ...page } = pageOf([], total, { page: 1, perPage: Math.max(1, total) });
  const around = JSON.stringify({ ...page, size: total, empty: total === 0 });
  yield `${total === 0 ? lead : ''}],${around.slice(1)}`;
}
