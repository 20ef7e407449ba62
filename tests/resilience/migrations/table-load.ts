import { setTimeout as sleep } from 'node:timers/promises';
import pg, { type Client, type Pool, type PoolClient } from 'pg';
import { quoted, type TableColumns } from './catalogue.js';

/** What the serving roles have for a statement: who waits longer has failed. */
const statementTimeout = 3_000;
const workers = 4;

/** The connections of such a load, which the next one goes on with, and with what is prepared on them. */
export const connectionsFor = (url: string): Pool =>
  new pg.Pool({ connectionString: url, max: workers + 1, statement_timeout: statementTimeout });

interface Table extends TableColumns {
  /** Some of its rows, by their keys. */
  samples: unknown[][];
}

/**
 * What a program does that knows the tables as they were before: reads a row, writes one, adds one, in every table, while
 * somebody else looks long at all of them. None of it changes anything.
 */
export class TableLoad {
  readonly failed: string[] = [];
  done = 0;
  /** In milliseconds. */
  slowest = 0;
  private going = true;
  private working: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly tables: Table[],
    private readonly pool: Pool,
  ) {}

  /** Begins, with `look` milliseconds for who looks long. */
  static async start(superuser: Client, pool: Pool, tables: readonly TableColumns[], look: number) {
    const sampled: Table[] = [];
    for (const each of tables) sampled.push({ ...each, samples: await samplesOf(superuser, each) });
    const load = new TableLoad(
      sampled.filter(({ samples }) => samples.length > 0),
      pool,
    );
    load.working = Promise.all([
      load.looking(look),
      ...Array.from({ length: workers }, (_, which) => load.work(which)),
    ]);
    return load;
  }

  async stop(): Promise<void> {
    this.going = false;
    await this.working;
  }

  private async work(which: number): Promise<void> {
    const client = await this.pool.connect();
    for (let turn = which; this.going; turn += 1) {
      const table = this.tables[turn % this.tables.length]!;
      const statements = statementsFor(table);
      const key = table.samples[Math.floor(Math.random() * table.samples.length)]!;
      await this.run(client, statements[turn % statements.length]!, key);
      await sleep(2);
    }
    client.release();
  }

  private async looking(milliseconds: number): Promise<void> {
    const client = await this.pool.connect();
    while (this.going) {
      await this.run(client, 'begin');
      for (const { table } of this.tables) await this.run(client, `select from ${quoted(table)} limit 1`);
      await sleep(milliseconds);
      await this.run(client, 'commit');
      await sleep(milliseconds / 2);
    }
    client.release();
  }

  private async run(client: PoolClient, text: string, values: unknown[] = []): Promise<void> {
    const from = performance.now();
    try {
      await client.query(text, values);
      this.done += 1;
    } catch (error) {
      this.failed.push(`${text.slice(0, 60)}: ${(error as Error).message}`);
      await client.query('rollback');
    }
    this.slowest = Math.max(this.slowest, performance.now() - from);
  }
}

async function samplesOf(superuser: Client, { table, key }: TableColumns): Promise<unknown[][]> {
  const { rows } = await superuser.query<unknown[]>({
    text: `select ${key.map(quoted).join(', ')} from ${quoted(table)} limit 200`,
    rowMode: 'array',
  });
  return rows;
}

function statementsFor({ table, columns, key }: TableColumns): string[] {
  const list = columns.map((name) => `"${name}"`).join(', ');
  const where = key.map((name, index) => `"${name}" = $${index + 1}`).join(' and ');
  // Some tables are all key.
  const column = columns.find((name) => !key.includes(name)) ?? columns[0]!;
  return [
    `select ${list} from ${quoted(table)} where ${where}`,
    `update ${quoted(table)} set "${column}" = "${column}" where ${where}`,
    // It is there already, so nothing comes of it; but all that is asked of a new row is asked.
    `insert into ${quoted(table)} (${list}) select ${list} from ${quoted(table)} where ${where} on conflict do nothing`,
  ];
}
