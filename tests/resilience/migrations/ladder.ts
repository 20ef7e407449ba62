import { asMigrator, type Migration, type Migrator } from '@kith/api/database/apply-migrations';
import { migrations as all } from '@kith/api/database/migrate';
import pg, { type Client } from 'pg';
import { copyDatabase, type DatabaseCopy } from '../../testkit/cluster.js';
import { fill } from './fill.js';
import { type TableColumns, tablesOf } from './catalogue.js';

const migrations: readonly Migration[] = all;

/** How many migrations there are. */
export const height = migrations.length;

export const nameOf = (step: number): string => migrations[step - 1]!.name;

/** A database that climbs the migrations one by one, with rows in each table as soon as there is the table. */
export class Ladder {
  /** How many rows have been put in. */
  rows = 0;
  private readonly filled = new Set<string>();

  private constructor(
    readonly copy: DatabaseCopy,
    /** Past row-level security. */
    readonly superuser: Client,
    private readonly referrals: number,
  ) {}

  /** On a database that only has the first migration. */
  static async start(referrals: number): Promise<Ladder> {
    const copy = await copyDatabase('template1');
    const superuser = new pg.Client({ connectionString: copy.adminUrl });
    await superuser.connect();
    const ladder = new Ladder(copy, superuser, referrals);
    await ladder.up(1);
    await ladder.fill();
    return ladder;
  }

  /** Applies the migrations up to this one, counted from 1. */
  up(step: number): Promise<void> {
    return this.at(step, (migrator) => migrator.applyPending());
  }

  /** Works with the migrations up to this one. */
  async at(step: number, work: (migrator: Migrator) => Promise<void>): Promise<void> {
    await asMigrator(this.copy.ownerUrl, migrations.slice(0, step), work);
  }

  /** The tables there are, with the columns that a release may ask for when this migration comes. */
  async before(step: number): Promise<TableColumns[]> {
    const drops = migrations[step - 1]!.drops ?? [];
    const goes = (table: string, column: string) => drops.includes(`${table.replace('public.', '')}.${column}`);
    return (await tablesOf(this.superuser)).map((each) => {
      const asked = each.required.find((column) => goes(each.table, column));
      if (asked)
        throw new Error(`${nameOf(step)} drops ${each.table}.${asked}, without which no row could be added before`);
      return { ...each, columns: each.columns.filter((column) => !goes(each.table, column)) };
    });
  }

  /** Puts rows into what has none yet. */
  async fill(): Promise<void> {
    const made = (await tablesOf(this.superuser)).map(({ table }) => table).filter((table) => !this.filled.has(table));
    this.rows += await fill(this.superuser, made, this.referrals);
    for (const table of made) this.filled.add(table);
  }

  /** Only these tables still have the rows they were given; those made since have been dropped with them. */
  forget(kept: readonly { table: string }[]): void {
    this.filled.clear();
    for (const { table } of kept) this.filled.add(table);
  }
}
