import type { Pool } from 'pg';
import type { Actor } from '../../testkit/actors.js';
import { closeServer } from '../../testkit/server.js';
import type { TableColumns } from './catalogue.js';
import { height, Ladder, nameOf } from './ladder.js';
import { OldSchema, RequestLoad } from './request-load.js';
import { connectionsFor, TableLoad } from './table-load.js';

export interface Climb {
  rows: number;
  /** What failed, with the migration it failed under. */
  failed: string[];
  statements: number;
  requests: number;
  /** Under how many of the migrations the API was asked. */
  asked: number;
  /** The longest that anybody waited. */
  slowest: { milliseconds: number; migration: string };
}

interface Options {
  referrals: number;
  /** How long, in milliseconds, somebody looks at all tables in one transaction. */
  look: number;
  say: (progress: string) => void;
}

/** Takes every migration after the first up on tables full of rows, while others work. */
export async function upUnderLoad(options: Options): Promise<Climb> {
  const ladder = await Ladder.start(options.referrals);
  const climb: Climb = {
    rows: 0,
    failed: [],
    statements: 0,
    requests: 0,
    asked: 0,
    slowest: { milliseconds: 0, migration: '' },
  };
  const pool = connectionsFor(ladder.copy.adminUrl);
  const schema = new OldSchema(ladder.copy);
  let actor: Actor | undefined;
  try {
    for (let step = 2; step <= height; step += 1) {
      const tables = await ladder.before(step);
      if (tables.some(({ table }) => table === 'public.access_grant')) {
        actor ??= await schema.actor();
      }
      const took = await climbTo(step, { ladder, pool, tables, actor, climb, look: options.look });
      await ladder.fill();
      options.say(`${nameOf(step)} up in ${Math.round(took)} ms; ${climb.failed.length} failed so far`);
    }
  } finally {
    climb.rows = ladder.rows;
    await Promise.all([pool.end(), ladder.superuser.end()]);
    await closeServer();
    await ladder.copy.drop();
  }
  return climb;
}

interface Step {
  ladder: Ladder;
  pool: Pool;
  tables: TableColumns[];
  actor: Actor | undefined;
  climb: Climb;
  look: number;
}

/** Takes one migration up while there is load; gives how many milliseconds it took. */
async function climbTo(step: number, { ladder, pool, tables, actor, climb, look }: Step): Promise<number> {
  const tableLoad = await TableLoad.start(ladder.superuser, pool, tables, look);
  const requestLoad = actor && RequestLoad.start(actor);
  const from = performance.now();
  const loads = requestLoad ? [tableLoad, requestLoad] : [tableLoad];
  let took = 0;
  try {
    await ladder.up(step);
    took = performance.now() - from;
  } finally {
    await Promise.all(loads.map((load) => load.stop()));
  }
  for (const { failed, slowest } of loads) {
    climb.failed.push(...failed.map((failure) => `${nameOf(step)}: ${failure}`));
    if (slowest > climb.slowest.milliseconds) climb.slowest = { milliseconds: slowest, migration: nameOf(step) };
  }
  climb.statements += tableLoad.done;
  climb.requests += requestLoad?.done ?? 0;
  climb.asked += requestLoad ? 1 : 0;
  return took;
}
