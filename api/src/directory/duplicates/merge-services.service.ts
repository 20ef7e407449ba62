import { badUserInput, notFound } from '../../platform/errors.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { mergeFields } from '../feeds/storing/merge-given.js';
import { ServiceChanged } from '../keeping/keeping.results.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import { readListingRows } from '../listing/listing-row.js';
import { writeListingRows } from '../listing/write-listings.js';
import { Service } from '../service.entity.js';
import { lockedDuplicate } from './decide-duplicate.service.js';
import type { DecideDuplicateArgs, MergeServicesArgs } from './duplicate.inputs.js';
import { AlreadyMerged, DuplicateDecided } from './duplicate.results.js';
import { ServiceDuplicate } from './service-duplicate.entity.js';
import { takeParts, type ListingFields, type Taken } from './take-parts.js';

type Pair = Pick<ServiceDuplicate, 'serviceId' | 'otherId'>;

/** Locks both services and then what is said of the two, in the order in which everybody does. */
async function lockedPair(unit: Unit, id: string): Promise<ServiceDuplicate> {
  requireEditor(unit.actor);
  const pair = await unit.manager.findOneBy(ServiceDuplicate, { id });
  if (!pair) throw notFound('these services');
  await unit.query('select from service where id in ($1, $2) order by id for update', [pair.serviceId, pair.otherId]);
  return lockedDuplicate(unit, id);
}

const otherThan = ({ serviceId, otherId }: Pair, id: string): string => (id === serviceId ? otherId : serviceId);

async function whatForbids(
  unit: Unit,
  { keepId, expectedVersion, expectedOtherVersion }: MergeServicesArgs,
  goneId: string,
): Promise<AlreadyMerged | ServiceChanged | undefined> {
  const keep = await unit.manager.findOneByOrFail(Service, { id: keepId });
  const gone = await unit.manager.findOneByOrFail(Service, { id: goneId });
  if (keep.mergedIntoId !== null || gone.mergedIntoId !== null) return new AlreadyMerged();
  if (keep.version !== expectedVersion) return new ServiceChanged(keep.version);
  return gone.version === expectedOtherVersion ? undefined : new ServiceChanged(gone.version);
}

// The row stays, with its ids, referrals and feed; what is published of the directory changed with it.
const lead = (unit: Unit, id: string, to: string | null) =>
  unit.change('update service set merged_into_id = $2, version = version + 1, last_modified = $3 where id = $1', [
    id,
    to,
    unit.now(),
  ]);

const note = (unit: Unit, id: string, merged: ({ keptId: string } & Omit<Taken, 'row'>) | null) =>
  unit.change(
    `update service_duplicate set state = $2, kept_id = $3, before = $4, taken = $5, decided_at = $6, decided_by_name = $7
     where id = $1`,
    merged
      ? [
          id,
          'MERGED',
          merged.keptId,
          JSON.stringify(merged.before),
          JSON.stringify(merged.taken),
          unit.now(),
          unit.member.name,
        ]
      : [id, 'OPEN', null, null, null, null, null],
  );

/**
 * Lets one of two services lead to the other, which gets the parts that were chosen. Nothing of either is lost: referrals
 * go on, feeds are read on into their own rows. Problems: decided or merged meanwhile, or one of the listings changed.
 */
export async function mergeServices(
  unit: Unit,
  args: MergeServicesArgs,
): Promise<string | DuplicateDecided | AlreadyMerged | ServiceChanged> {
  const pair = await lockedPair(unit, args.id);
  const { keepId } = args;
  if (keepId !== pair.serviceId && keepId !== pair.otherId) throw badUserInput('Keep one of the two.');
  if (pair.state !== 'OPEN') return new DuplicateDecided(pair.state);
  const goneId = otherThan(pair, keepId);
  const problem = await whatForbids(unit, args, goneId);
  if (problem) return problem;
  const rows = await readListingRows(unit, [keepId, goneId]);
  const { row, before, taken } = takeParts(rows.get(keepId)!, rows.get(goneId)!, args.take);
  await writeListingRows(unit, [row]);
  await lead(unit, goneId, keepId);
  await note(unit, pair.id, { keptId: keepId, before, taken });
  return pair.id;
}

async function putBack(unit: Unit, keptId: string, before: ListingFields, taken: ListingFields): Promise<void> {
  const now = (await readListingRows(unit, [keptId])).get(keptId)!;
  // What still stands as it was merged goes back; what somebody has edited since stays.
  const card = { ...now.card, ...mergeFields(taken.card, now.card, before.card).row };
  const details = { ...now.details, ...mergeFields(taken.details, now.details, before.details).row };
  await writeListingRows(unit, [{ id: keptId, card, details, capacity: null }]);
}

/** Parts two services again that were merged: the other comes back as it stands by now. Problem: they are not merged. */
export async function undoMerge(unit: Unit, { id }: DecideDuplicateArgs): Promise<string | DuplicateDecided> {
  const pair = await lockedPair(unit, id);
  const { keptId, before, taken } = pair;
  if (keptId === null || before === null || taken === null) return new DuplicateDecided(pair.state);
  await putBack(unit, keptId, before, taken);
  await lead(unit, otherThan(pair, keptId), null);
  await note(unit, id, null);
  return id;
}
