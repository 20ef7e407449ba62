import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Member } from '../../platform/actor.js';
import { members } from '../cast/members.js';
import { demoPassword } from '../cast/sign-ins.js';
import { populate } from './populate.js';
import type { Ids } from './write-organisations.js';

/** The figures of accounts/sign-in/auth.ts; the hash itself carries them. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

interface User {
  id: string;
  sessionId: string;
  name: string;
  email: string;
}

/** One password and so one hash for all: a hash each would take longer than all the rest of the rows. */
async function writeUsers(owner: Client, users: readonly User[]): Promise<void> {
  const columns = [users.map(({ id }) => id), users.map(({ name }) => name), users.map(({ email }) => email)];
  await owner.query(
    `insert into auth."user" (id, name, email, "emailVerified")
     select id, name, email, true from unnest($1::text[], $2::text[], $3::text[]) as u (id, name, email)`,
    columns,
  );
  await owner.query(
    `insert into auth."account" (id, "accountId", "providerId", "userId", password, "updatedAt")
     select account_id, user_id, 'credential', user_id, $3, now() from unnest($1::text[], $2::text[]) as a (account_id, user_id)`,
    [users.map(() => uuidv7()), columns[0], await hash(demoPassword, argon2)],
  );
}

/** Writes everybody who signs in, with their memberships; the sessions they act under in the stories come later. */
export async function writeMembers(owner: Client, organisations: Ids, since: Date): Promise<Member[]> {
  const users = new Map(
    members.map(({ name, email }): [string, User] => [email, { id: uuidv7(), sessionId: uuidv7(), name, email }]),
  );
  await writeUsers(owner, [...users.values()]);
  const made = members.map(({ name, email, role, organisation }): Member => ({
    kind: 'MEMBER',
    userId: users.get(email)!.id,
    sessionId: users.get(email)!.sessionId,
    name,
    email,
    membershipId: uuidv7(),
    organisationId: organisations.get(organisation)!,
    role,
  }));
  const rows = made.map(({ membershipId, userId, organisationId, role, name, email }) => {
    return { id: membershipId, userId, organisationId, role, memberName: name, email, explore: false, since };
  });
  await populate(owner, 'membership', rows);
  return made;
}
