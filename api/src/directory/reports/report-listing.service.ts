import { uuidv7 } from 'uuidv7';
import { notFound } from '../../platform/errors.js';
import { InvalidInput, invalid } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { Service } from '../service.entity.js';
import { ListingReport } from './listing-report.entity.js';
import type { ReportListingArgs, SettleReportArgs } from './report.inputs.js';

/** Tells those who keep a listing what is wrong with it. Every member may. Problem: nothing is said. */
export async function reportListing(unit: Unit, { id, text }: ReportListingArgs): Promise<string | InvalidInput> {
  const { member } = unit;
  const service = await unit.manager.findOneBy(Service, { id });
  if (!service) throw notFound('this service');
  if (text.trim() === '') return invalid('text', 'Say what is wrong with the listing.');
  await unit.insert(ListingReport, {
    id: uuidv7(),
    serviceId: service.id,
    keeperId: service.organisationId,
    reporterId: member.organisationId,
    reportedByName: member.name,
    reportedAt: unit.now(),
    text: text.trim(),
    settledAt: null,
    settledByName: null,
  });
  return service.id;
}

/** Notes that somebody has dealt with a report. NOT_FOUND for those who do not keep the listing: they see none. */
export async function settleReport(unit: Unit, { id }: SettleReportArgs): Promise<string> {
  const { member } = unit;
  if (!(await unit.manager.existsBy(ListingReport, { id }))) throw notFound('this report');
  await unit.change(
    'update listing_report set settled_at = $2, settled_by_name = $3 where id = $1 and settled_at is null',
    [id, unit.now(), member.name],
  );
  return id;
}
