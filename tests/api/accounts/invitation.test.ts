import { afterEach, describe, expect, test } from 'vitest';
import {
  Actor,
  coordinator,
  linkWorker,
  password,
  practiceManager,
  practiceReferrer,
  signedInAs,
  signIn,
  systemAdministrator,
} from '../../testkit/actors.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { anOrganisation } from '../../testkit/organisations.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';

afterEach(async () => (await theServer()).clock.reset());

const inviteDocument = `mutation Invite($organisation: ID!, $email: String!, $role: Role!, $key: String!) {
  inviteMember(organisationId: $organisation, input: { email: $email, role: $role }, idempotencyKey: $key) {
    __typename ... on Invitation { id email role link } ... on Problem { message } ... on InvalidInput { fields { field } }
  }
}`;
const acceptDocument = `mutation Accept($token: String!, $name: String!, $password: String!) {
  acceptInvitation(token: $token, name: $name, password: $password) {
    __typename ... on InvitationAccepted { email organisation { id name } } ... on Problem { message } ... on InvalidInput { fields { field } }
  }
}`;

interface Invited {
  __typename: string;
  id: string;
  link: string;
  fields?: { field: string }[];
}
interface Accepted {
  acceptInvitation: { __typename: string; organisation?: object; fields?: { field: string }[] };
}

async function invite(
  by: Actor,
  email: string,
  role = 'PRACTICE_REFERRER',
  key = aKey(),
  organisation = by.organisation.id,
): Promise<Invited> {
  const { inviteMember } = await dataAs<{ inviteMember: Invited }>(by, inviteDocument, {
    organisation,
    email,
    role,
    key,
  });
  return inviteMember;
}

const tokenOf = ({ link }: Invited) => new URL(link).hash.slice(1);
const accept = async (token: string, given = password) =>
  (await run<Accepted>(acceptDocument, { token, name: 'Nia Newcomer', password: given })).data.acceptInvitation;
const newAddress = () => `nia.${uuidv7().slice(-8)}@example.test`;

describe('An invitation by link', () => {
  test('brings a new member to their organisation, who signs in and works', async () => {
    const manager = await signedInAs(practiceManager());
    const email = newAddress();
    const token = tokenOf(await invite(manager, email.toUpperCase()));
    const preview = await run(
      'query Preview($token: String!) { invitation(token: $token) { organisationName role email accountExists } }',
      { token },
    );
    expect(preview.data).toEqual({
      invitation: {
        organisationName: manager.organisation.name,
        role: 'PRACTICE_REFERRER',
        email,
        accountExists: false,
      },
    });
    expect(await accept(token)).toMatchObject({
      __typename: 'InvitationAccepted',
      organisation: { id: manager.organisation.id },
    });
    const nia = new Actor('', 'Nia Newcomer', email, undefined, manager.organisation, 'PRACTICE_REFERRER');
    expect((await signIn(nia)).status).toBe(200);
    const { viewer } = await dataAs<{ viewer: { memberships: { id: string; role: string }[] } }>(
      nia,
      'query Who { viewer { memberships { id role } } }',
    );
    expect(viewer.memberships).toMatchObject([{ role: 'PRACTICE_REFERRER' }]);
    nia.membershipId = viewer.memberships[0]!.id;
    await dataAs(nia, 'query Work { worklistCounts(box: SENT) { needsMe } }');
  });

  test('works once, also for two who open it at the same moment', async () => {
    const manager = await signedInAs(practiceManager());
    const email = newAddress();
    const token = tokenOf(await invite(manager, email));
    const answers = (await Promise.all([accept(token), accept(token)])).map((answer) => answer?.__typename ?? 'error');
    expect(answers.filter((answer) => answer === 'InvitationAccepted')).toHaveLength(1);
    expect((await accept(token)).__typename).toBe('InvitationUnusable');
    expect(await theTruth('select from membership where email = $1', [email])).toHaveLength(1);
  });

  test('works for seven days, and not once it was taken back', async () => {
    const { clock } = await theServer();
    const manager = await signedInAs(practiceManager());
    const late = tokenOf(await invite(manager, newAddress()));
    const revoked = await invite(manager, newAddress());
    await dataAs(manager, 'mutation Revoke($id: ID!) { revokeInvitation(id: $id) { __typename } }', { id: revoked.id });
    expect((await accept(tokenOf(revoked))).__typename).toBe('InvitationUnusable');
    clock.pass({ days: 7, minutes: 1 });
    expect((await accept(late)).__typename).toBe('InvitationUnusable');
    clock.pass({ minutes: -2 });
    expect((await accept(late)).__typename).toBe('InvitationAccepted');
  });

  test('to somebody with an account asks for the password of that account', async () => {
    const known = await signedInAs(linkWorker());
    const manager = await signedInAs(practiceManager());
    const token = tokenOf(await invite(manager, known.email));
    expect(await accept(token, 'another password')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'password' }],
    });
    expect((await accept(token)).__typename).toBe('InvitationAccepted');
    const { viewer } = await dataAs<{ viewer: { memberships: object[] } }>(
      known,
      'query Who { viewer { memberships { id } } }',
    );
    expect(viewer.memberships).toHaveLength(2);
  });

  test('goes on where an attempt broke off between the account and its password', async () => {
    const manager = await signedInAs(practiceManager());
    const email = newAddress();
    const token = tokenOf(await invite(manager, email));
    await theTruth('insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)', [
      uuidv7(),
      'Nia Newcomer',
      email,
    ]);
    expect((await accept(token)).__typename).toBe('InvitationAccepted');
    expect(
      await theTruth('select from auth."account" a join auth."user" u on u.id = a."userId" where u.email = $1', [
        email,
      ]),
    ).toHaveLength(1);
  });

  test('is no way to guess that password: tries count with those of the sign-in page', async () => {
    const known = await signedInAs(linkWorker());
    const token = tokenOf(await invite(await signedInAs(practiceManager()), known.email));
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await accept(token, `guess number ${turn}`)).toMatchObject({ __typename: 'InvalidInput' });
    }
    const { errors } = await run(acceptDocument, { token, name: 'Nia Newcomer', password });
    expect(errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
    expect((await signIn(known)).status, 'where the account is known').toBe(200);
  });

  test('wants a name and a password of twelve characters', async () => {
    const token = tokenOf(await invite(await signedInAs(practiceManager()), newAddress()));
    expect(await accept(token, 'short')).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'password' }] });
    const { data } = await run<Accepted>(acceptDocument, { token, name: '  ', password });
    expect(data.acceptInvitation.fields).toEqual([{ field: 'name' }]);
  });

  test('shows the same link to a retry, and is stored nowhere', async () => {
    const manager = await signedInAs(practiceManager());
    const [key, email] = [aKey(), newAddress()];
    const first = await invite(manager, email, 'PRACTICE_REFERRER', key);
    expect(await invite(manager, email, 'PRACTICE_REFERRER', key)).toEqual(first);
    const rows = await theTruth<{ row: string }>('select i::text as row from invitation i where id = $1', [first.id]);
    expect(rows[0]?.row).not.toContain(tokenOf(first));
  });
});

describe('Who invites', () => {
  test.each([practiceReferrer, linkWorker])('is a manager: others are refused', async (part) => {
    const actor = await signedInAs(part());
    const { errors } = await runAs(actor, inviteDocument, {
      organisation: actor.organisation.id,
      email: newAddress(),
      role: 'LINK_WORKER',
      key: aKey(),
    });
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('does so for the own organisation; a system administrator for any, and sees no case by it', async () => {
    const practice = await anOrganisation('PRACTICE');
    const stranger = await signedInAs(coordinator());
    const { errors } = await runAs(stranger, inviteDocument, {
      organisation: practice.id,
      email: newAddress(),
      role: 'PRACTICE_MANAGER',
      key: aKey(),
    });
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    const administrator = await signedInAs(systemAdministrator());
    expect((await invite(administrator, newAddress(), 'PRACTICE_MANAGER', aKey(), practice.id)).__typename).toBe(
      'Invitation',
    );
    expect((await runAs(administrator, 'query P { people { edges { cursor } } }')).data).toEqual({
      people: { edges: [] },
    });
  });

  test('offers a role that such an organisation has, to somebody who has it not yet', async () => {
    const manager = await signedInAs(practiceManager());
    expect((await invite(manager, newAddress(), 'SYSTEM_ADMINISTRATOR')).fields).toEqual([{ field: 'role' }]);
    expect((await invite(manager, 'no address')).fields).toEqual([{ field: 'email' }]);
    expect((await invite(manager, manager.email, 'PRACTICE_MANAGER')).__typename).toBe('AlreadyMember');
  });
});
