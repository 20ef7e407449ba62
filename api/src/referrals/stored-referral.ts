import { notFound } from '../platform/errors.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { Referral } from './referral.entity.js';
import { ReferralContent } from './referral-content.entity.js';

/** The referral with its receiver and service, noted for the audit; NOT_FOUND when absent or hidden. */
export async function loadReferral(unit: Unit, id: string): Promise<Referral> {
  // find and not findOne: with relations, TypeORM asks for the id of the first row in a statement of its own.
  const [referral] = await unit.manager.find(Referral, {
    where: { id },
    relations: { receiver: true, service: true },
  });
  if (!referral) throw notFound('this referral');
  if (referral.personId) unit.people.add(referral.personId);
  return referral;
}

/** Writes the changed columns if nobody was faster; false when somebody was. TypeORM's own version column is no lock. */
export async function saveReferral(unit: Unit, referral: Referral, set: Partial<Referral>): Promise<boolean> {
  const columns = Object.fromEntries(Object.entries(set).filter(([name]) => name !== 'service' && name !== 'receiver'));
  const result = await unit.manager
    .createQueryBuilder()
    .update(Referral)
    .set({ ...columns, version: referral.version + 1, updatedAt: unit.now() })
    .where('id = :id and version = :version', { id: referral.id, version: referral.version })
    .updateEntity(false)
    .execute();
  return result.affected === 1;
}

/**
 * Whether the referral is about this person, as far as the actor may know: who has lost sight of it is not told, though
 * they may see the same person by another referral.
 */
export async function isKnownToBeAbout(unit: Unit, referral: Referral, personId: string | null): Promise<boolean> {
  if (referral.personId !== personId) return false;
  return unit.manager.existsBy(ReferralContent, { referralId: referral.id });
}
