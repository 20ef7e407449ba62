import { transitions, type ReferralState } from '@kith/referral-lifecycle';
import { aReferral, aReferralIn, type MadeReferral } from '../../testkit/a-referral.js';
import { aMember, password, practiceReferrer } from '../../testkit/actors.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { inDays, moves } from '../../testkit/moves.js';
import { aPerson, walter } from '../../testkit/people.js';
import type { HumanTransition } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';
import { directoryScenarios } from './directory-scenarios.js';
import { editingScenarios } from './editing-scenarios.js';
import { joiningScenarios } from './joining-scenarios.js';
import type { Cast, Prepare, Ready } from './ready.js';
import { tableScenarios } from './table-scenarios.js';

/** From where, when the first state of the table's row is not the place to start from. */
const startsFrom: Partial<Record<HumanTransition, ReferralState>> = { unaccept: 'ACCEPTED', reopen: 'COMPLETED' };

function moveOf(name: HumanTransition): Prepare {
  const [party] = transitions[name].by;
  return async (cast) => {
    const from = startsFrom[name] ?? transitions[name].from[0]!;
    const referral = await aReferralIn(from, cast, { service: cast.choir });
    const actor = { SENDER: cast.referrer, RECEIVER: cast.coordinator, MANAGER: cast.practiceManager }[party as string];
    const target = name === 'redirect' ? { targetServiceId: cast.allotment.id } : {};
    return { actor, variables: { ...versioned(referral), ...moves[name].usual(), ...target } };
  };
}

const versioned = ({ id, version }: MadeReferral) => ({ id, expectedVersion: version, idempotencyKey: aKey() });

const onReferral =
  (state: ReferralState, ready: (cast: Cast, referral: MadeReferral) => Ready | Promise<Ready>): Prepare =>
  async (cast) =>
    ready(cast, await aReferralIn(state, cast, { service: cast.choir }));

const onPerson =
  (variables: (cast: Cast, id: string, version: number) => Record<string, unknown>): Prepare =>
  async (cast) => {
    const { id, version } = await aPerson(cast.referrer, { nhsNumber: null });
    return { actor: cast.referrer, variables: { ...variables(cast, id, version), idempotencyKey: aKey() } };
  };

async function invitation(cast: Cast): Promise<{ id: string; link: string }> {
  const { inviteMember } = await dataAs<{ inviteMember: { id: string; link: string } }>(
    cast.practiceManager,
    `mutation Invite($at: ID!, $email: String!, $key: String!) {
      inviteMember(organisationId: $at, idempotencyKey: $key, input: { email: $email, role: PRACTICE_REFERRER }) {
        ... on Invitation { id link }
      }
    }`,
    { at: cast.practice.id, email: newEmail(), key: aKey() },
  );
  return inviteMember;
}

const newEmail = () => `nia.${uuidv7()}@example.org`;

/** Each in another place, since none counts twice. */
let searches = 0;

const others: Record<string, Prepare> = {
  registerPerson: ({ referrer }) =>
    Promise.resolve({
      actor: referrer,
      variables: { input: { ...walter(), nhsNumber: null }, idempotencyKey: aKey() },
    }),
  changeContactDetails: onPerson((_cast, personId, expectedVersion) => ({
    personId,
    expectedVersion,
    input: { postcode: 'NE29 6QH', addressLines: ['2 Tyne Street'], phone: '0191 498 0177' },
  })),
  recordConsent: onPerson(({ team }, personId) => ({
    personId,
    recipientId: team.id,
    consent: { decision: 'GIVEN' },
  })),
  recordNote: onPerson((_cast, personId) => ({ personId, text: 'Likes the sea.' })),
  draftReferral: onPerson(({ choir }, personId) => ({
    input: { personId, serviceId: choir.id, needs: ['LONELINESS'], reason: 'Lonely.' },
  })),
  reviseDraft: onReferral('DRAFT', ({ referrer, choir }, referral) => ({
    actor: referrer,
    variables: {
      ...versioned(referral),
      input: { personId: referral.person.id, serviceId: choir.id, needs: ['MONEY'], reason: 'Something else.' },
    },
  })),
  recordContact: onReferral('ACCEPTED', ({ coordinator }, { id }) => ({
    actor: coordinator,
    variables: {
      referralId: id,
      input: { on: inDays(-1), method: 'PHONE', reached: true },
      idempotencyKey: aKey(),
    },
  })),
  acknowledgeReferral: onReferral('DECLINED', ({ referrer }, referral) => ({
    actor: referrer,
    variables: versioned(referral),
  })),
  withdrawConsent: async (cast) => {
    const referral = await aReferral(cast, { service: cast.choir }).sent().create();
    const [row] = await theTruth<{ consent_id: string }>(
      'select consent_id from disclosure_receipt where referral_id = $1',
      [referral.id],
    );
    return { actor: cast.referrer, variables: { consentId: row!.consent_id, idempotencyKey: aKey() } };
  },
  inviteMember: ({ practiceManager, practice }) =>
    Promise.resolve({
      actor: practiceManager,
      variables: {
        organisationId: practice.id,
        input: { email: newEmail(), role: 'PRACTICE_REFERRER' },
        idempotencyKey: aKey(),
      },
    }),
  revokeInvitation: async (cast) => ({
    actor: cast.practiceManager,
    variables: { id: (await invitation(cast)).id, idempotencyKey: aKey() },
  }),
  acceptInvitation: async (cast) => ({
    actor: undefined,
    variables: { token: new URL((await invitation(cast)).link).hash.slice(1), name: 'Nia Newcomer', password },
  }),
  endMembership: async (cast) => ({
    actor: cast.practiceManager,
    variables: { id: (await aMember(practiceReferrer(cast.practice))).membershipId, idempotencyKey: aKey() },
  }),
  nameLinkWorkerTeam: async ({ administrator, practice, team }) => {
    const [row] = await theTruth<{ version: number }>('select version from organisation where id = $1', [practice.id]);
    const variables = { practiceId: practice.id, teamId: team.id, expectedVersion: row!.version };
    return { actor: administrator, variables: { ...variables, idempotencyKey: aKey() } };
  },
  recordSignpost: onPerson(({ choir }, personId) => ({ serviceId: choir.id, input: { personId, way: 'PRINT' } })),
  undoSignpost: async (cast) => {
    const document = `mutation Tell($serviceId: ID!, $key: String!) {
      recordSignpost(serviceId: $serviceId, idempotencyKey: $key, input: { way: TOLD }) { ... on Signpost { id } }
    }`;
    const told = { serviceId: cast.choir.id, key: aKey() };
    const { recordSignpost } = await dataAs<{ recordSignpost: { id: string } }>(cast.referrer, document, told);
    return { actor: cast.referrer, variables: { id: recordSignpost.id, idempotencyKey: aKey() } };
  },
  noteNothingFound: async ({ referrer }) => {
    const nearOutcode = `LL${(searches += 1)}`;
    await theTruth('insert into outcode values ($1, 53.1, -4.1) on conflict do nothing', [nearOutcode]);
    return { actor: referrer, variables: { filter: { needs: ['TRANSPORT'], nearOutcode } } };
  },
  registerOrganisation: ({ administrator }) =>
    Promise.resolve({
      actor: administrator,
      variables: { input: { name: `Tidewell ${uuidv7()}`, kind: 'COMMUNITY' }, idempotencyKey: aKey() },
    }),
};

/** How each mutation is brought to where it can succeed. */
export const scenarios: Record<string, Prepare> = {
  ...Object.fromEntries((Object.keys(moves) as HumanTransition[]).map((name) => [moves[name].mutation, moveOf(name)])),
  ...others,
  ...directoryScenarios,
  ...editingScenarios,
  ...joiningScenarios,
  ...tableScenarios,
};
