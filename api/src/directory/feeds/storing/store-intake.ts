import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { SaidByKith } from '../reading/read-service.js';

/** What another Kith said of the intake of a service that stands here. */
export interface IntakeRow extends SaidByKith {
  serviceId: string;
  /** Whether its organisation is from the same source. */
  own: boolean;
  /** Whether its places stand as they were said, and were not counted in Kith since. */
  counted: boolean;
}

/** An organisation that nobody here belongs to reads no referral, whatever another Kith says of how one refers to it. */
const leaveUnattended = `
  update organisation o set unattended = true
  where not unattended and not exists (select from membership m where m.organisation_id = o.id and m.ended_at is null)
    and id in (select organisation_id from service where id = any($1))`;

const followOrganisation = `
  update service s set unattended = o.unattended from organisation o
  where o.id = s.organisation_id and s.id = any($1) and s.unattended <> o.unattended`;

/** Who is not here is paused and resumed where they are. */
const followPauses = `
  update service s set paused_at = g."pausedAt"
  from jsonb_to_recordset($1::jsonb) as g("serviceId" uuid, "pausedAt" timestamptz)
  where s.id = g."serviceId" and s.unattended and s.paused_at is distinct from g."pausedAt"`;

/** How old a figure is is told as it was told there; one that was counted here later is not made older. */
const followCounts = `
  update service_capacity c set updated_at = g."countedAt"
  from jsonb_to_recordset($1::jsonb) as g("serviceId" uuid, "countedAt" timestamptz)
  where c.service_id = g."serviceId" and (c.updated_at = $2 or c.updated_at < g."countedAt")`;

/** Stores what another Kith said of whether services take referrals and have room, after their listings were written. */
export async function storeIntake(unit: Unit, rows: readonly IntakeRow[]): Promise<void> {
  if (rows.length === 0) return;
  const own = rows.filter((row) => row.own);
  const ids = own.map(({ serviceId }) => serviceId);
  await unit.change(leaveUnattended, [ids]);
  await unit.change(followOrganisation, [ids]);
  await unit.change(followPauses, [JSON.stringify(own)]);
  const counted = rows.filter((row) => row.counted && row.countedAt !== null);
  await unit.change(followCounts, [JSON.stringify(counted), unit.now()]);
}
