import { today } from '../platform/clock.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { worklistRank } from './worklist-place.js';

/** Rows of one unit: few enough that nobody who wants one of them waits long. */
const batch = 1_000;

const comes = `${worklistRank.TO_ANSWER}, ${worklistRank.ROUTINE}`;

const raised = (rank: string) => `${rank} = case when ${rank} in (${comes}) then ${worklistRank.DUE} else ${rank} end`;

/**
 * Puts what has come due on top of the list of whoever has the next move. Only in a unit of the system, each day soon
 * after midnight; repeat while it returns true. What somebody is changing at the moment is left for the next time.
 */
export async function bringUpDue(unit: Unit): Promise<boolean> {
  const changed = await unit.change(
    `update referral set ${raised('sender_rank')}, ${raised('receiver_rank')}
     where id in (
       select id from referral where due_on <= $1 and (sender_rank in (${comes}) or receiver_rank in (${comes}))
       order by due_on limit ${batch} for update skip locked)`,
    [today(unit.clock)],
  );
  return changed === batch;
}
