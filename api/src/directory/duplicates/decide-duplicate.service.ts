import { notFound } from '../../platform/errors.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import type { DecideDuplicateArgs } from './duplicate.inputs.js';
import { DuplicateDecided } from './duplicate.results.js';
import { ServiceDuplicate, type DuplicateStateName } from './service-duplicate.entity.js';

/** Two services that may be the same, locked until the unit ends. FORBIDDEN for all but directory editors, NOT_FOUND. */
export async function lockedDuplicate(unit: Unit, id: string): Promise<ServiceDuplicate> {
  requireEditor(unit.actor);
  await unit.query('select from service_duplicate where id = $1 for update', [id]);
  const duplicate = await unit.manager.findOneBy(ServiceDuplicate, { id });
  if (!duplicate) throw notFound('these services');
  return duplicate;
}

async function decide(
  unit: Unit,
  { id }: DecideDuplicateArgs,
  [from, to]: readonly [DuplicateStateName, DuplicateStateName],
): Promise<string | DuplicateDecided> {
  const { state } = await lockedDuplicate(unit, id);
  // Said twice, it is no news.
  if (state === to) return id;
  if (state !== from) return new DuplicateDecided(state);
  const decided = to === 'OPEN' ? [null, null] : [unit.now(), unit.member.name];
  await unit.change('update service_duplicate set state = $2, decided_at = $3, decided_by_name = $4 where id = $1', [
    id,
    to,
    ...decided,
  ]);
  return id;
}

/** Says that two services are not the same. Problem: they have been merged. */
export const dismissDuplicate = (unit: Unit, args: DecideDuplicateArgs) => decide(unit, args, ['OPEN', 'DISMISSED']);

/** Takes that back. Problem: they have been merged. */
export const reopenDuplicate = (unit: Unit, args: DecideDuplicateArgs) => decide(unit, args, ['DISMISSED', 'OPEN']);
