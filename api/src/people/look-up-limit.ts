import { rateLimited } from '../platform/errors.js';
import type { Unit } from '../platform/unit-of-work/unit.js';

const windowMinutes = 10;
/** A busy desk looks up a patient every fifteen seconds; more than that is not a desk. */
export const lookUpsPerWindow = 40;

/** Refuses with RATE_LIMITED when this member has looked up too many people lately; counted in the audit, so on every instance alike. */
export async function limitLookUps(unit: Unit): Promise<void> {
  const since = new Date(unit.now().getTime() - windowMinutes * 60_000);
  const [recent] = await unit.query<{ count: number }>('select kith.recent_look_ups($1) as count', [since]);
  if ((recent?.count ?? 0) < lookUpsPerWindow) return;
  throw rateLimited(
    'You have looked up many people in a short time. Wait ten minutes, then go on.',
    windowMinutes * 60,
  );
}
