import { everything, theTruth } from '../../testkit/truth.js';

interface Row {
  name: string;
  rows: number;
  content: string;
}

/** What stands in the tables. */
export type Sight = Row[];

/** Looks when nothing is under way any more: what was cut off may still be finished. */
export async function look(): Promise<Sight> {
  for (;;) {
    const [{ busy }] = (await theTruth<{ busy: number }>(
      `select count(*)::int as busy from pg_stat_activity
       where datname = current_database() and usename like 'kith\\_%' and usename <> 'kith_owner' and state <> 'idle'`,
    )) as [{ busy: number }];
    if (busy === 0) return JSON.parse(await everything()) as Sight;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Which tables have more rows, fewer or others: the same for the same mutation whenever it is made whole. */
export function effectOf(before: Sight, now: Sight): string {
  const changes = now.flatMap(({ name, rows, content }, index) => {
    const was = before[index]!;
    return was.content === content ? [] : [`${name} ${rows - was.rows}`];
  });
  return changes.join(', ');
}
