import type { Unit } from './unit-of-work/unit.js';

/** How long rows are kept that only serve delivery: messages once delivered, idempotency keys from when they were made. */
export const keptFor = { outboxDays: 30, idempotencyHours: 48 } as const;

const hour = 3_600_000;

/** Rows of one unit, so that none of them runs for long. */
const batch = 5_000;

/** What one turn removed, and whether there is more. */
export interface CleanedUp {
  outboxMessages: number;
  idempotencyKeys: number;
  more: boolean;
}

/**
 * Removes messages long delivered and idempotency keys that nobody will repeat any more; a message that was not
 * delivered is kept for ever. Only in a unit of the system; repeat while there is more.
 */
export async function cleanUp(unit: Unit): Promise<CleanedUp> {
  const before = (hours: number) => new Date(unit.now().getTime() - hours * hour);
  const outboxMessages = await unit.change(
    `delete from outbox_message where id in (
       select id from outbox_message where delivered_at < $1 order by delivered_at limit ${batch} for update skip locked)`,
    [before(keptFor.outboxDays * 24)],
  );
  const idempotencyKeys = await unit.change(
    `delete from idempotency_key where (user_id, organisation_id, key) in (
       select user_id, organisation_id, key from idempotency_key where made_at < $1 order by made_at limit ${batch})`,
    [before(keptFor.idempotencyHours)],
  );
  return { outboxMessages, idempotencyKeys, more: outboxMessages === batch || idempotencyKeys === batch };
}
