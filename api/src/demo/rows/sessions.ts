import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Member } from '../../platform/actor.js';

/** Lets the members act while the stories are told; nobody learns these sessions' tokens. */
export async function openSessions(signIn: Pool, members: readonly Member[]): Promise<void> {
  const users = new Map(members.map(({ sessionId, userId }) => [sessionId, userId]));
  await signIn.query(
    `insert into session (id, "userId", token, "expiresAt", "updatedAt")
     select id, user_id, token, now() + interval '1 hour', now()
     from unnest($1::text[], $2::text[], $3::text[]) as s (id, user_id, token)`,
    [[...users.keys()], [...users.values()], [...users.keys()].map(() => randomBytes(32).toString('base64url'))],
  );
}

export async function closeSessions(signIn: Pool, members: readonly Member[]): Promise<void> {
  await signIn.query('delete from session where id = any ($1)', [members.map(({ sessionId }) => sessionId)]);
}
