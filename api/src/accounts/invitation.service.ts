import { createHash, createHmac } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { Organisation } from '../organisations/organisation.entity.js';
import { forbidden, notFound } from '../platform/errors.js';
import { isMailAddress } from '../platform/mail/mail-address.js';
import { InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { EndingArgs, InviteMemberArgs } from './account.inputs.js';
import { mayManageMembers, rolesFor } from './account.policy.js';
import { AlreadyMember, InvitationUnusable } from './account.results.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';

const validDays = 7;

/** What the table keeps of a token: whoever reads the table cannot use the link. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/**
 * The secret part of an invitation's link. It follows from the invitation and the deployment's secret, so that a retry
 * with the same idempotency key can show the same link although it is stored nowhere.
 */
export const tokenOf = (secret: string, invitationId: string) =>
  createHmac('sha256', secret).update(`invitation ${invitationId}`).digest('base64url');

/** The page on which an invitation is accepted; the token stands in the fragment, which no server and no log sees. */
export const invitationLink = ({ secret, origin }: { secret: string; origin: string }, invitationId: string) =>
  `${origin}/invitation#${tokenOf(secret, invitationId)}`;

/** What a new invitation has, whomever it is for. */
export function newInvitation(secret: string, now: Date) {
  const id = uuidv7();
  return { id, tokenHash: hashToken(tokenOf(secret, id)), expiresAt: new Date(now.getTime() + validDays * 86_400_000) };
}

/** Invites somebody by link. Problems: an address or role that cannot be; that person has the role already. */
export const inviteMember =
  (secret: string) =>
  async (unit: Unit, { organisationId, input }: InviteMemberArgs): Promise<string | InvalidInput | AlreadyMember> => {
    if (!mayManageMembers(unit.actor, organisationId)) throw forbidden();
    const organisation = await unit.manager.findOneBy(Organisation, { id: organisationId });
    if (!organisation) throw notFound('this organisation');
    const email = input.email.trim().toLowerCase();
    if (!isMailAddress(email)) return invalid('email', 'Enter an e-mail address like name@example.com.');
    if (!rolesFor(organisation.kind).includes(input.role))
      return invalid('role', 'Choose a role that this kind of organisation has.');
    const held = await unit.manager
      .createQueryBuilder(Membership, 'm')
      .where('m.email = :email and m.organisationId = :organisationId and m.role = :role and m.endedAt is null', {
        email,
        organisationId,
        role: input.role,
      })
      .getExists();
    if (held) return new AlreadyMember();
    return storeInvitation(unit, organisationId, email, input.role, secret);
  };

async function storeInvitation(
  unit: Unit,
  organisationId: string,
  email: string,
  role: Invitation['role'],
  secret: string,
): Promise<string> {
  const invitation = newInvitation(secret, unit.now());
  await unit.insert(Invitation, {
    ...invitation,
    organisationId,
    email,
    role,
    invitedAt: unit.now(),
    invitedByName: unit.actorName,
    acceptedAt: null,
    revokedAt: null,
  });
  return invitation.id;
}

/** Takes an open invitation back; its link stops working at once. */
export async function revokeInvitation(unit: Unit, { id }: EndingArgs): Promise<string | InvitationUnusable> {
  const invitation = await unit.manager.findOneBy(Invitation, { id });
  if (!invitation) throw notFound('this invitation');
  if (!mayManageMembers(unit.actor, invitation.organisationId)) throw forbidden();
  const changed = await unit.change(
    'update invitation set revoked_at = $2 where id = $1 and accepted_at is null and revoked_at is null',
    [id, unit.now()],
  );
  return changed === 1 ? invitation.organisationId : new InvitationUnusable();
}

/** Ends a membership: its holder is refused with the next operation. Problems: one's own, lest nobody is left to undo it. */
export async function endMembership(unit: Unit, { id }: EndingArgs): Promise<string | InvalidInput> {
  const membership = await unit.manager.findOneBy(Membership, { id });
  if (!membership) throw notFound('this membership');
  if (!mayManageMembers(unit.member, membership.organisationId)) throw forbidden();
  if (membership.userId === unit.member.userId)
    return invalid('id', 'You cannot end your own membership. Ask a colleague.');
  await unit.change('update membership set ended_at = $2 where id = $1 and ended_at is null', [id, unit.now()]);
  return membership.organisationId;
}
