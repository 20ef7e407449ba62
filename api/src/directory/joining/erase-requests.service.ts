import type { Unit } from '../../platform/unit-of-work/unit.js';
import { confirmDays } from './ask-to-join.service.js';

/** For so long after a decision it is known who asked; that it was decided, and by whom, stays. */
export const keptDays = 90;

/** Rows of one unit, so that none of them runs for long. */
const batch = 5_000;

const day = 24 * 60 * 60 * 1000;

/** Erases requests that nobody confirmed, and who asked in those decided long ago. Only in a unit of the system; repeat while there is more. */
export async function eraseRequests(unit: Unit): Promise<{ requests: number; more: boolean }> {
  const before = (days: number) => new Date(unit.now().getTime() - days * day);
  const unconfirmed = await unit.change(
    `delete from organisation_claim where id in (
       select id from organisation_claim where state = 'UNCONFIRMED' and requested_at < $1 order by requested_at limit ${batch})`,
    [before(confirmDays)],
  );
  const decided = await unit.change(
    `update organisation_claim set requester_name = null, requester_role = null, email = null, how_to_check = null,
       token_hash = null, decline_note = null, version = version + 1
     where id in (select id from organisation_claim where decided_at < $1 and email is not null order by decided_at limit ${batch})`,
    [before(keptDays)],
  );
  return { requests: unconfirmed + decided, more: unconfirmed === batch || decided === batch };
}
