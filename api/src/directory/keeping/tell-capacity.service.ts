import { FieldProblem, InvalidInput } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { ServiceCapacity } from '../service-capacity.entity.js';
import { keptService } from './kept-service.js';
import type { CapacityInput, TellCapacityArgs } from './keeping.inputs.js';
import { PlacesMoved } from './keeping.results.js';

function problemsOf({ status, maximum, available }: CapacityInput): FieldProblem[] {
  const counted = typeof maximum === 'number';
  if (counted !== (typeof available === 'number')) {
    return [
      counted
        ? new FieldProblem('available', 'Enter how many places are free.')
        : new FieldProblem('maximum', 'Enter how many places there are in all.'),
    ];
  }
  if (!counted) return [];
  if (available! > maximum)
    return [new FieldProblem('available', `Enter a number up to ${maximum}, the places in all.`)];
  if (status === 'HAS_CAPACITY' && available === 0) {
    return [new FieldProblem('available', 'With no place free it is full, or has a waiting list.')];
  }
  if (status === 'FULL' && available! > 0) {
    return [
      new FieldProblem('available', 'A service that is full has no place free: enter 0, or say that it has room.'),
    ];
  }
  return [];
}

// Only over the number the person saw: a place taken by a referral meanwhile would be given away twice.
const tell = `
  insert into service_capacity (service_id, status, unit, maximum, available, updated_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (service_id) do update set status = excluded.status, unit = excluded.unit, maximum = excluded.maximum,
    available = excluded.available, updated_at = excluded.updated_at
  where service_capacity.available is not distinct from $7`;

/** Says whether a service has room. Problems: numbers that do not go together, or places that moved meanwhile. */
export async function tellCapacity(unit: Unit, args: TellCapacityArgs): Promise<string | InvalidInput | PlacesMoved> {
  const service = await keptService(unit, args.id);
  const problems = problemsOf(args.input);
  if (problems.length > 0) return new InvalidInput(problems);
  const { status, maximum = null, available = null } = args.input;
  const told = [status, args.input.unit?.trim() || null, maximum, available, unit.now()];
  const changed = await unit.change(tell, [service.id, ...told, args.expectedAvailable ?? null]);
  if (changed === 1) return service.id;
  const now = await unit.manager.findOneBy(ServiceCapacity, { serviceId: service.id });
  return new PlacesMoved(now?.available ?? null);
}
