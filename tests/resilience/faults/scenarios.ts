import { transitions, type ReferralState } from '@kith/referral-lifecycle';
import { ListingLinks } from '@kith/api/directory/assurance/listing-links';
import { aReferral, aReferralIn, type MadeReferral } from '../../testkit/a-referral.js';
import { aMember, password, practiceReferrer, type Actor } from '../../testkit/actors.js';
import { aDuplicate } from '../../testkit/duplicates.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { testSecret } from '../../testkit/config.js';
import { inDays, moves } from '../../testkit/moves.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService } from '../../testkit/organisations.js';
import { aPerson, walter } from '../../testkit/people.js';
import type { HumanTransition } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { aSource } from '../../testkit/sources.js';
import { theTruth } from '../../testkit/truth.js';
import { editingScenarios } from './editing-scenarios.js';
import { joiningScenarios } from './joining-scenarios.js';
import type { Ready } from './ready.js';
import { tableScenarios } from './table-scenarios.js';

export interface Cast extends Neighbourhood {
  administrator: Actor;
  editor: Actor;
}

type Prepare = (cast: Cast) => Promise<Ready>;

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

const onDuplicate =
  (state: 'OPEN' | 'DISMISSED' | 'MERGED'): Prepare =>
  async ({ charity, editor }) => {
    const [keep, other] = [await aService(charity), await aService(charity)];
    return { actor: editor, variables: { id: await aDuplicate(keep.id, other.id, state), idempotencyKey: aKey() } };
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

const links = new ListingLinks(testSecret, 'http://kith.test');

async function onService({ coordinator }: Cast): Promise<Ready> {
  const { id } = await aService(coordinator.organisation);
  return { actor: coordinator, variables: { id, expectedVersion: 1, idempotencyKey: aKey() } };
}

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
  tellCapacity: async ({ coordinator }) => {
    const { id } = await aService(coordinator.organisation, { places: 5 });
    const input = { status: 'HAS_CAPACITY', maximum: 9, available: 2 };
    return { actor: coordinator, variables: { id, input, expectedAvailable: 5, idempotencyKey: aKey() } };
  },
  confirmListing: async (cast) => {
    const { actor, variables } = await onService(cast);
    return { actor, variables: { id: variables['id'], idempotencyKey: aKey() } };
  },
  askKeeper: async (cast) => {
    const { id } = await aService(cast.charity);
    await theTruth("update service set assured_date = '2001-01-01', email = 'plot@example.org' where id = $1", [id]);
    return { actor: cast.editor, variables: { id, about: 'STILL_RIGHT', idempotencyKey: aKey() } };
  },
  confirmListingByLink: async (cast) => {
    const { variables } = await onService(cast);
    return { actor: undefined, variables: { token: links.tokenFor(String(variables['id']), new Date()) } };
  },
  reportListing: async (cast) => {
    const { id } = await aService(cast.charity);
    return { actor: cast.referrer, variables: { id, text: 'It has moved.', idempotencyKey: aKey() } };
  },
  settleReport: async (cast) => {
    const { id } = await aService(cast.charity);
    await theTruth(
      `insert into listing_report (id, service_id, keeper_id, reporter_id, reported_by_name, reported_at, text)
       values ($1, $1, $2, $2, 'Dev Nair', now(), 'It has moved.')`,
      [id, cast.charity.id],
    );
    return { actor: cast.coordinator, variables: { id, idempotencyKey: aKey() } };
  },
  dismissDuplicate: onDuplicate('OPEN'),
  reopenDuplicate: onDuplicate('DISMISSED'),
  undoMerge: onDuplicate('MERGED'),
  mergeServices: async (cast) => {
    const { id: keepId } = await aService(cast.charity);
    const { id: otherId } = await aService(cast.charity, { name: 'Allotment on Tuesdays' });
    const versions = { expectedVersion: 1, expectedOtherVersion: 1 };
    const id = await aDuplicate(keepId, otherId);
    return { actor: cast.editor, variables: { id, keepId, take: ['NAME'], ...versions, idempotencyKey: aKey() } };
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
  addFeedSource: async (cast) => ({
    actor: cast.editor,
    variables: {
      name: `Council ${uuidv7()}`,
      address: `https://${uuidv7()}.example.invalid/v3`,
      daily: true,
      idempotencyKey: aKey(),
    },
  }),
  changeFeedSource: async (cast) => ({
    actor: cast.editor,
    variables: {
      id: (await aSource()).id,
      expectedVersion: 1,
      name: `Council ${uuidv7()}`,
      daily: false,
      idempotencyKey: aKey(),
    },
  }),
  readFeedSource: async (cast) => {
    const { id } = await aSource();
    await theTruth(`update feed_source set address = 'https://' || id || '.example.invalid' where id = $1`, [id]);
    return { actor: cast.editor, variables: { id, mode: 'FULL', idempotencyKey: aKey() } };
  },
  noteNothingFound: async ({ referrer }) => {
    const nearOutcode = `LL${(searches += 1)}`;
    await theTruth('insert into outcode values ($1, 53.1, -4.1) on conflict do nothing', [nearOutcode]);
    return { actor: referrer, variables: { filter: { needs: ['TRANSPORT'], nearOutcode } } };
  },
  pauseService: onService,
  resumeService: onService,
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
  ...editingScenarios,
  ...joiningScenarios,
  ...tableScenarios,
};
