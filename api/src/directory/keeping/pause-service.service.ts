import type { VersionedArgs } from '../../platform/graph/mutation-args.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { Service } from '../service.entity.js';
import { keptService } from './kept-service.js';
import { ServiceChanged } from './keeping.results.js';

async function setPaused(unit: Unit, args: VersionedArgs, pausedAt: Date | null): Promise<string | ServiceChanged> {
  const { id, version } = await keptService(unit, args.id);
  const set = { pausedAt, version: args.expectedVersion + 1, lastModified: unit.now() };
  const changed = await unit.update(Service, { id, version: args.expectedVersion }, set);
  return changed === 1 ? id : new ServiceChanged(version);
}

/** Takes no new referrals until it resumes; what was sent already stays. Problem: the listing changed meanwhile. */
export const pauseService = (unit: Unit, args: VersionedArgs) => setPaused(unit, args, unit.now());

/** Takes referrals again. Problem: the listing changed meanwhile. */
export const resumeService = (unit: Unit, args: VersionedArgs) => setPaused(unit, args, null);
