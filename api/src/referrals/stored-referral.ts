import type { AccessLevelName } from '../people/access-grant.entity.js';
import { notFound } from '../platform/errors.js';
import { loadRow } from '../platform/reading/load-row.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { Referral } from './referral.entity.js';
import { ReferralContent } from './referral-content.entity.js';

/** A referral as a use case works on it. */
export type StoredReferral = Referral & {
  /** What the receiver may see now, by this referral; null for nothing. */
  readonly receiverLevel: AccessLevelName | null;
};

/** The referral with its receiver and service, noted for the audit; NOT_FOUND when absent or hidden. */
export async function loadReferral(unit: Unit, id: string): Promise<StoredReferral> {
  const referral = await loadRow(unit, Referral, { id }, { relations: ['receiver', 'service'], values });
  if (!referral) throw notFound('this referral');
  if (referral.personId) unit.people.add(referral.personId);
  return referral as StoredReferral;
}

const values = { receiverLevel: 'kith.referral_grant_level(Referral.id)' };

/** Writes the changed columns if nobody was faster; false when somebody was. TypeORM's own version column is no lock. */
export async function saveReferral(unit: Unit, referral: Referral, set: Partial<Referral>): Promise<boolean> {
  const { service: _service, receiver: _receiver, ...columns } = set;
  const { id, version } = referral;
  const changed = { ...columns, version: version + 1, updatedAt: unit.now() };
  return (await unit.update(Referral, { id, version }, changed)) === 1;
}

/**
 * Whether the referral is about this person, as far as the actor may know: who has lost sight of it is not told, though
 * they may see the same person by another referral.
 */
export async function isKnownToBeAbout(unit: Unit, referral: Referral, personId: string | null): Promise<boolean> {
  if (referral.personId !== personId) return false;
  return unit.manager.existsBy(ReferralContent, { referralId: referral.id });
}
