import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../../testkit/a-referral.js';
import { aMember, coordinator, directoryEditor, password, signedInAs, type Actor } from '../../../testkit/actors.js';
import { aWaitingRequest, decide, newChoir, tokenIn } from '../../../testkit/joining.js';
import type { Mailbox } from '../../../testkit/mailbox.js';
import { aMailingServer } from '../../../testkit/mailing-server.js';
import { aNeighbourhood, type Neighbourhood } from '../../../testkit/neighbourhood.js';
import { anOrganisation, aService, type Organisation, type Service } from '../../../testkit/organisations.js';
import { dataAs, run, runAs } from '../../../testkit/run.js';
import { theTruth } from '../../../testkit/truth.js';

let mailbox: Mailbox;
let place: Neighbourhood;
let editor: Actor;
beforeAll(async () => {
  mailbox = await aMailingServer();
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
});
afterAll(() => mailbox.close());

const request = (input: object) => aWaitingRequest(mailbox, editor, input);

/** An organisation with a service that takes referrals in Kith. */
async function listed(): Promise<{ organisation: Organisation; service: Service }> {
  const organisation = await anOrganisation('COMMUNITY', { name: 'Lantern Readers' });
  return { organisation, service: await aService(organisation) };
}

/** What an editor is told before and after trying to approve such a request, and how many invitations came of it. */
async function outcomeOf(input: object, organisationId?: string) {
  const waiting = await request(input);
  const { requestToJoin } = await dataAs<{ requestToJoin: { evidence: string[]; viewerCanApprove: boolean } }>(
    editor,
    'query One($id: ID!) { requestToJoin(id: $id) { evidence viewerCanApprove } }',
    { id: waiting.id },
  );
  const { __typename: told } = await decide('approve', editor, waiting, { organisationId });
  const invitations = await theTruth('select 1 from invitation where email = $1', [waiting.email]);
  return { ...requestToJoin, told, invitations: invitations.length };
}

const refused = (...evidence: string[]) => ({
  evidence,
  viewerCanApprove: false,
  told: 'OrganisationAttended',
  invitations: 0,
});

describe('No editor lets anybody into an organisation', () => {
  test('of which somebody signs in, whatever the request says it is for', async () => {
    expect(await outcomeOf({ organisationId: place.charity.id })).toEqual(refused('HAD_MEMBERS'));
    const asNew = await outcomeOf({ organisation: { ...newChoir, name: 'Night Owls' } }, place.charity.id);
    expect(asNew).toMatchObject({ told: 'OrganisationAttended', invitations: 0 });
  });

  test('whose last member has left, and may have left cases behind', async () => {
    const { organisation } = await listed();
    const { membershipId } = await aMember(coordinator(organisation));
    await theTruth('update membership set ended_at = now() where id = $1', [membershipId]);
    expect(await outcomeOf({ organisationId: organisation.id })).toEqual(refused('HAD_MEMBERS'));
  });

  test('to which somebody was referred before anybody was there', async () => {
    const { organisation, service } = await listed();
    await aReferral(place, { service }).sent().create();
    expect(await outcomeOf({ organisationId: organisation.id })).toEqual(refused('HAD_CASES'));
  });

  test('to which somebody else was invited, until that invitation is over', async () => {
    const { organisation } = await listed();
    const [first, second] = [
      await request({ organisationId: organisation.id }),
      await request({ organisationId: organisation.id }),
    ];
    await decide('approve', editor, first);
    expect(await outcomeOf({ organisationId: organisation.id })).toEqual(refused('INVITED', 'OTHER_REQUEST'));
    await theTruth("update invitation set expires_at = now() - interval '1 hour' where email = $1", [first.email]);
    expect(await decide('approve', editor, second)).toMatchObject({ state: 'APPROVED' });
  });

  test('but by a request whose address was confirmed', async () => {
    const { organisation } = await listed();
    const { errors } = await runAs(
      editor,
      `mutation Invite($at: ID!) { inviteMember(organisationId: $at, idempotencyKey: "an-editor-invites",
         input: { email: "vera@example.org", role: SERVICE_COORDINATOR }) { __typename } }`,
      { at: organisation.id },
    );
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

test('What nobody attends takes no referrals through a request, its confirmation or its approval, but by who accepts', async () => {
  const { organisation, service } = await listed();
  await theTruth('update organisation set unattended = true where id = $1', [organisation.id]);
  await theTruth('update service set unattended = true where id = $1', [service.id]);
  const takes = async () =>
    (
      await dataAs<{ service: { acceptsReferrals: boolean } }>(
        place.referrer,
        'query S($id: ID!) { service(id: $id) { acceptsReferrals } }',
        { id: service.id },
      )
    ).service.acceptsReferrals;
  const waiting = await request({ organisationId: organisation.id });
  expect(await takes()).toBe(false);
  await decide('approve', editor, waiting);
  expect(await takes()).toBe(false);
  await run(
    'mutation A($token: String!, $password: String!) { acceptInvitation(token: $token, name: "Vera Stone", password: $password) { __typename } }',
    { token: await tokenIn(mailbox, waiting.email, 2), password },
  );
  expect(await takes()).toBe(true);
});
