import type { Actor } from '../../platform/actor.js';
import { forbidden } from '../../platform/errors.js';
import { memberOf } from '../../platform/member-of.js';

/** Throws FORBIDDEN for all but directory editors, who connect sources and read their reports. */
export function mustKeepSources(actor: Actor): void {
  if (memberOf(actor).role !== 'DIRECTORY_EDITOR') throw forbidden();
}
