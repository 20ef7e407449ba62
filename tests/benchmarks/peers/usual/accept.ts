import { randomUUID } from 'node:crypto';
import { database, type Actor } from './database.js';
import { ServiceCapacity } from './entities.js';
import { AccessGrant, OutboxMessage, Referral, ReferralEvent } from './referral.entities.js';

/** Accepts a referral in one transaction, entity by entity. */
export function accept(actor: Actor, id: string, expectedVersion: number): Promise<Referral> {
  return database.transaction(async (manager) => {
    const referral = await manager.findOneBy(Referral, { id, receiverId: actor.organisation_id });
    if (!referral || referral.version !== expectedVersion) throw new Error('The referral has changed.');
    const now = new Date();
    const due = new Date(now.getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
    Object.assign(referral, {
      state: 'ACCEPTED',
      version: expectedVersion + 1,
      updatedAt: now,
      acceptedAt: now,
      clock: 'FIRST_CONTACT_DUE',
      dueOn: due,
      sortOn: due,
      senderList: 'WAITING',
      receiverList: 'NEEDS_ME',
      senderRank: 0,
      receiverRank: 1,
    });
    await manager.save(referral);
    if (referral.serviceId) await manager.decrement(ServiceCapacity, { serviceId: referral.serviceId }, 'available', 1);
    await manager.save(
      manager.create(ReferralEvent, {
        id: randomUUID(),
        referralId: id,
        personId: referral.personId,
        senderId: referral.senderId,
        at: now,
        transition: 'accept',
        fromState: 'SENT',
        toState: 'ACCEPTED',
        actorName: actor.name,
        actorOrganisationId: actor.organisation_id,
      }),
    );
    const grant = await manager.findOneByOrFail(AccessGrant, { referralId: id });
    await manager.save(Object.assign(grant, { level: 'FULL', expiresAt: null, revokedAt: null }));
    await manager.save(
      manager.create(OutboxMessage, { id: randomUUID(), topic: 'referral.accept', entityId: id, madeAt: now }),
    );
    return referral;
  });
}
