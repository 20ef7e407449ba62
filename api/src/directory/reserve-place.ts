import type { Unit } from '../platform/unit-of-work/unit.js';

/** Takes (1) or gives back (-1) a place of a service whose places are counted. False when none is left. */
export async function movePlace(unit: Unit, serviceId: string | null, taken: -1 | 0 | 1): Promise<boolean> {
  if (!serviceId || taken === 0) return true;
  const changed = await unit.change(
    `update service_capacity set available = least(maximum, available - $2), updated_at = $3,
       status = case
         when status = 'HAS_CAPACITY' and available - $2 = 0 then 'FULL'
         when status = 'FULL' and available - $2 > 0 then 'HAS_CAPACITY'
         else status end
     where service_id = $1 and available - $2 >= 0`,
    [serviceId, taken, unit.now()],
  );
  if (changed === 1) return true;
  const counted = await unit.query('select from service_capacity where service_id = $1 and available is not null', [
    serviceId,
  ]);
  return counted.length === 0;
}
