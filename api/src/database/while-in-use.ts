import { setTimeout as sleep } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { sqlState } from '../platform/unit-of-work/database-errors.js';

/**
 * For migrations of a table that is large and in use (CONTRIBUTING: Change a table). Such a one says of itself
 * `transaction = false`, and each of its steps can be done again: it may have been cut short between any two.
 */

const batch = 5_000;

/** What PostgreSQL says when somebody else holds what is needed. */
const inUse = new Set(['55P03', '40P01']);
const patience = 5 * 60_000;

/** Does it again while others hold the tables it needs; rejects when they have for five minutes. */
export async function untilFree(work: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!inUse.has(sqlState(error)) || Date.now() > until) throw error;
      await sleep(100 + 400 * Math.random());
    }
  }
}

/**
 * Carries out groups of statements, each group whole and by itself. A group should touch one table that is in use: who
 * holds one and waits for another meets requests that have them the other way round.
 */
export async function inTurns(runner: QueryRunner, groups: readonly (readonly string[])[]): Promise<void> {
  for (const group of groups) {
    await untilFree(async () => {
      await runner.startTransaction();
      try {
        for (const statement of group) await runner.query(statement);
        await runner.commitTransaction();
      } catch (error) {
        await runner.rollbackTransaction();
        throw error;
      }
    });
  }
}

/** Makes an index while others read and write. `definition` is what stands behind its name: `on table (column)`. */
export async function makeIndex(runner: QueryRunner, name: string, definition: string): Promise<void> {
  const [{ left }] = (await runner.query(
    'select exists (select from pg_index where indexrelid = to_regclass($1) and not indisvalid) as left',
    [name],
  )) as [{ left: boolean }];
  await withoutLockTimeout(runner, async () => {
    if (left) await runner.query(`drop index concurrently ${name}`);
    await runner.query(`create index concurrently if not exists ${name} ${definition}`);
  });
}

/** Puts another index in the place of one, so that there always is one. */
export async function replaceIndex(runner: QueryRunner, name: string, definition: string): Promise<void> {
  await makeIndex(runner, `${name}_new`, definition);
  const swap = `do $$ begin drop index if exists ${name}; alter index ${name}_new rename to ${name}; end $$`;
  await untilFree(() => runner.query(swap));
}

/**
 * Writes into the rows that `where` names, some thousands at a time, by their id: others wait for no more than those.
 * Row-level security is not forced on the owner meanwhile, who would see no row; everybody else is held to it.
 */
export async function fillIn(runner: QueryRunner, table: string, set: string, where: string): Promise<void> {
  await untilFree(() => runner.query(`alter table ${table} no force row level security`));
  try {
    let last: string | undefined = '00000000-0000-0000-0000-000000000000';
    while (last !== undefined) {
      const rows = (await runner.query(
        `with batch as (select id from ${table} where id > $1 order by id limit ${batch}),
           filled as (update ${table} set ${set} where id in (select id from batch) and (${where}))
         select id from batch order by id desc limit 1`,
        [last],
      )) as { id: string }[];
      last = rows[0]?.id;
    }
  } finally {
    await untilFree(() => runner.query(`alter table ${table} force row level security`));
  }
}

/** An index made beside the work waits for every statement that began before; nobody waits for it in the meantime. */
async function withoutLockTimeout(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  const [{ lock_timeout: usual }] = (await runner.query('show lock_timeout')) as [{ lock_timeout: string }];
  await runner.query('set lock_timeout = 0');
  try {
    await work();
  } finally {
    await runner.query(`set lock_timeout = '${usual}'`);
  }
}
