import type { RequestContext } from '../platform/context.js';
import type { Condition } from '../platform/reading/scope.js';

const windowMinutes = 10;
/** A busy desk looks up a patient every fifteen seconds; more than that is not a desk. */
export const lookUpsPerWindow = 40;

/**
 * Part of a look-up's WHERE: fails with RATE_LIMITED when this member has looked up too many people lately. Counted in
 * the audit, so on every instance alike.
 */
export function withinLookUpLimit({ clock }: RequestContext): Condition {
  const since = new Date(clock.now().getTime() - windowMinutes * 60_000);
  return {
    sql: 'kith.within_look_up_limit(:lookUpsSince, :lookUpsMost)',
    values: { lookUpsSince: since, lookUpsMost: lookUpsPerWindow },
  };
}
