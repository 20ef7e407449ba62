import type { RoleName } from '@kith/api/platform/actor';
import { uuidv7 } from './ids.js';
import { anOrganisation, type Organisation, type OrganisationKind } from './organisations.js';
import { theServer } from './server.js';

/** Everybody's password. */
export const password = 'a walk along the river';

let sharedHash: Promise<string> | undefined;

async function passwordHash(): Promise<string> {
  const { auth } = await theServer();
  sharedHash ??= auth.$context.then((context) => context.password.hash(password));
  return sharedHash;
}

interface Cookie {
  name: string;
  value: string;
}

/** Somebody at a browser: an account, the membership acted under, and the cookies the server has set. */
export class Actor {
  readonly cookies = new Map<string, string>();
  readonly address = `10.${byte()}.${byte()}.${byte()}`;

  constructor(
    readonly userId: string,
    readonly name: string,
    readonly email: string,
    public membershipId: string | undefined,
    readonly organisation: Organisation,
    readonly role: RoleName,
  ) {}

  headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
    return {
      origin: 'http://kith.test',
      ...(cookie ? { cookie } : {}),
      ...(this.membershipId ? { 'x-kith-membership': this.membershipId } : {}),
    };
  }

  keep(cookies: readonly Cookie[]): void {
    for (const { name, value } of cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** The same from the `set-cookie` lines of an answer over HTTP. */
  keepLines(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.keep([{ name, value: decodeURIComponent(value) }]);
    }
  }
}

const byte = () => Math.floor(Math.random() * 254) + 1;

/** Who somebody is to be: a role at an organisation, which is made when it is left out. */
export interface Part {
  role: RoleName;
  kind: OrganisationKind;
  at: Organisation | undefined;
}

const part =
  (role: RoleName, kind: OrganisationKind) =>
  (at?: Organisation): Part => ({ role, kind, at });

export const practiceReferrer = part('PRACTICE_REFERRER', 'PRACTICE');
export const practiceManager = part('PRACTICE_MANAGER', 'PRACTICE');
export const linkWorker = part('LINK_WORKER', 'LINK_WORKER_TEAM');
export const linkWorkerManager = part('LINK_WORKER_MANAGER', 'LINK_WORKER_TEAM');
export const coordinator = part('SERVICE_COORDINATOR', 'COMMUNITY');
export const sessionLead = part('SESSION_LEAD', 'COMMUNITY');
export const directoryEditor = part('DIRECTORY_EDITOR', 'COUNCIL');
export const commissioner = part('COMMISSIONER', 'COMMISSIONER');
export const systemAdministrator = part('SYSTEM_ADMINISTRATOR', 'ICB');
export const auditor = part('INFORMATION_GOVERNANCE', 'ICB');

const names = ['Amina Clarke', 'Ben Okafor', 'Cara Whitfield', 'Dev Nair', 'Ewa Dodd', 'Femi Laing', 'Grace Robson'];
let made = 0;

/** Makes an account and a membership; nobody has signed in yet. */
export async function aMember({ role, kind, at }: Part): Promise<Actor> {
  const { owner } = await theServer();
  const organisation = at ?? (await anOrganisation(kind));
  const name = names[made % names.length]!;
  const email = `${name.toLowerCase().replace(' ', '.')}.${(made += 1)}.${uuidv7().slice(-6)}@example.test`;
  const userId = uuidv7();
  await owner.query('insert into auth."user" ("id", "name", "email", "emailVerified") values ($1, $2, $3, true)', [
    userId,
    name,
    email,
  ]);
  await owner.query(
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
     values ($1, $2, 'credential', $2, $3, now())`,
    [uuidv7(), userId, await passwordHash()],
  );
  const membershipId = await aMembership(userId, name, email, role, organisation);
  return new Actor(userId, name, email, membershipId, organisation, role);
}

/** A membership for an account that is there. Only kith_definer may write one, as when an invitation is accepted. */
export async function aMembership(
  userId: string,
  name: string,
  email: string,
  role: RoleName,
  organisation: Organisation,
): Promise<string> {
  const { owner } = await theServer();
  const id = uuidv7();
  const client = await owner.connect();
  try {
    await client.query('begin; set local role kith_definer');
    await client.query(
      `insert into public.membership (id, user_id, organisation_id, role, member_name, email, explore, since)
       values ($1, $2, $3, $4, $5, $6, false, now())`,
      [id, userId, organisation.id, role, name, email],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  return id;
}

/** Lets a member send documents of their own, before they sign in. */
async function letExplore({ membershipId }: Actor): Promise<void> {
  const { owner } = await theServer();
  const client = await owner.connect();
  try {
    await client.query('begin; set local role kith_definer');
    await client.query('update public.membership set explore = true where id = $1', [membershipId]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** A new member who has signed in and may send documents of their own. */
export async function signedInToExplore(who: Part): Promise<Actor> {
  const actor = await aMember(who);
  await letExplore(actor);
  const { status, body } = await signIn(actor);
  if (status !== 200) throw new Error(`${actor.email} could not sign in: ${status} ${body}`);
  return actor;
}

/** Really signs in over HTTP; the answer's status tells how it went. */
export async function signIn(actor: Actor, given = password): Promise<{ status: number; body: string }> {
  const { app } = await theServer();
  const { 'x-kith-membership': _, ...headers } = actor.headers();
  const response = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: actor.email, password: given },
    headers,
    remoteAddress: actor.address,
  });
  actor.keep(response.cookies);
  return { status: response.statusCode, body: response.body };
}

/** A new member who has signed in and acts under their membership. */
export async function signedInAs(who: Part): Promise<Actor> {
  const actor = await aMember(who);
  const { status, body } = await signIn(actor);
  if (status !== 200) throw new Error(`${actor.email} could not sign in: ${status} ${body}`);
  return actor;
}
