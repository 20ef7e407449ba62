import { hashToken } from '@kith/api/accounts/invitation.service';
import { uuidv7 } from './ids.js';
import { theTruth } from './truth.js';

/** A request to join as it stands in the table. */
export interface MadeClaim {
  id: string;
  email: string;
  /** The secret part of its link. */
  token: string;
}

async function anInvitation(organisationId: string, email: string): Promise<string> {
  const id = uuidv7();
  await theTruth(
    `insert into invitation (id, organisation_id, email, role, token_hash, invited_at, invited_by_name, expires_at)
     values ($1, $2, $3, 'SERVICE_COORDINATOR', $4, now(), 'Ewa Dodd', now() + interval '7 days')`,
    [id, organisationId, email, hashToken(id)],
  );
  return id;
}

/** A request, for an organisation that is listed or, without one, for a new one of this name; whatever editors made of it. */
export async function aClaim(
  state: 'UNCONFIRMED' | 'WAITING' | 'APPROVED' | 'DECLINED',
  { organisationId = null, name = 'Tide Song Choir' }: { organisationId?: string | null; name?: string } = {},
): Promise<MadeClaim> {
  const [id, token] = [uuidv7(), uuidv7()];
  const email = `vera.${id.slice(-8)}@tidesong.example.org`;
  const invitationId = state === 'APPROVED' ? await anInvitation(organisationId!, email) : null;
  // One that was approved for a listed organisation, taken back and declined says everything.
  const isNew = organisationId === null || state === 'DECLINED';
  const declined = state === 'DECLINED' ? ['NOT_CHECKED', 'Nobody answers there.'] : [null, null];
  const isDecided = state === 'APPROVED' || state === 'DECLINED';
  const decided = isDecided ? [new Date(), 'Ewa Dodd'] : [null, null];
  await theTruth(
    `insert into organisation_claim (id, organisation_id, name, name_key, purpose, website, outcode, requester_name,
       requester_role, email, how_to_check, state, token_hash, requested_at, expires_at, confirmed_at, decline_reason,
       decline_note, decided_at, decided_by_name, told_at, invitation_id)
     values ($1, $2, $3, lower($3), $4, $5, $6, 'Vera Stone', 'Secretary', $7, 'Ring the number on our page.', $8, $9, now(),
       now() + interval '2 days', $10, $11, $12, $13, $14, $13, $15)`,
    [
      id,
      organisationId,
      ...(isNew ? [name, 'We sing together.', 'https://tidesong.example.org', 'NE30'] : [null, null, null, null]),
      email,
      state,
      hashToken(token),
      state === 'UNCONFIRMED' ? null : new Date(),
      ...declined,
      ...decided,
      invitationId,
    ],
  );
  return { id, email, token };
}
