import type { Client } from 'pg';
import { asOwner } from '../../database/as-owner.js';

/** Any number will do that the migrations do not take. */
const demoLock = 7_205_482;

/**
 * The mark of a demo that is being loaded: made together with its organisations, gone when all is told. A database that
 * holds organisations without it is somebody's work and is never touched.
 */
const mark = 'kith.demo_unfinished';

const everything = [
  'organisation',
  'outcode',
  'audit_entry',
  'audit_seal',
  'revocation',
  'outbox_message',
  'idempotency_key',
  'auth."user"',
];

export interface LoadParts<Cast> {
  /** Writes rows as the owner, in one transaction with the mark. */
  write(owner: Client): Promise<Cast>;
  /** What follows in transactions of its own. */
  tell(cast: Cast): Promise<void>;
}

async function isWanted(owner: Client): Promise<boolean> {
  const { rows } = await owner.query<{ begun: boolean; unfinished: boolean }>(
    'select exists (select from organisation) as begun, to_regclass($1) is not null as unfinished',
    [mark],
  );
  const [{ begun, unfinished }] = rows as [{ begun: boolean; unfinished: boolean }];
  if (unfinished) await owner.query(`begin; truncate ${everything.join(', ')} cascade; drop table ${mark}; commit`);
  return unfinished || !begun;
}

async function writeMarked<Cast>(owner: Client, write: (owner: Client) => Promise<Cast>): Promise<Cast> {
  await owner.query('begin');
  try {
    await owner.query(`create table ${mark} ()`);
    const cast = await write(owner);
    await owner.query('commit');
    return cast;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/** Loads into an empty database, or again into one where a load was cut off. False when there was nothing to do. */
export function loadOnce<Cast>(ownerUrl: string, { write, tell }: LoadParts<Cast>): Promise<boolean> {
  return asOwner(ownerUrl, async (owner) => {
    // Two programs may share the embedded database: the second one waits here, then finds the first one's work.
    await owner.query('select pg_advisory_lock($1)', [demoLock]);
    if (!(await isWanted(owner))) return false;
    await tell(await writeMarked(owner, write));
    await owner.query(`drop table ${mark}`);
    return true;
  });
}
