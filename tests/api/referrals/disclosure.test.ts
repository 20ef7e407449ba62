import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { linkWorker, practiceReferrer, signedInAs, type Actor } from '../../testkit/actors.js';
import { aKey } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { moved, seenBy } from '../../testkit/referrals.js';
import { dataAs, runAs } from '../../testkit/run.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const everythingOfIt = `
  state reference needs hasHiddenNeeds
  content { reason riskDeclaration riskHeadline accessRequirements }
  person { initials ageBand outcode viewerAccess identity { givenName familyName nhsNumber phone postcode safeContactNotes } notes { text } }
  receipt { beforeAccepting { label } } events { sentence message } contacts { id } disclosurePreview { beforeAccepting { label } }`;

interface Seen {
  state: string;
  reference: string;
  needs: string[];
  hasHiddenNeeds: boolean;
  content: { reason: string } | null;
  person: {
    initials: string;
    viewerAccess: string;
    identity: { givenName: string } | null;
    notes: { text: string }[];
  } | null;
  receipt: object | null;
  events: { sentence: string; message: string | null }[];
  contacts: object[];
}

const see = (actor: Actor, id: string) => seenBy<Seen>(actor, id, everythingOfIt);
const withSecrets = { needs: ['LONELINESS', 'DOMESTIC_ABUSE', 'LEGAL_AND_IMMIGRATION'], reason: 'Needs company.' };

const writeNote = (actor: Actor, personId: string, text: string) =>
  dataAs(
    actor,
    `mutation RecordNote($personId: ID!, $text: String!, $key: String!) {
      recordNote(personId: $personId, text: $text, idempotencyKey: $key) { __typename }
    }`,
    { personId, text, key: aKey() },
  );

describe('Before it accepts, a team', () => {
  test('sees initials, age band, area and what is asked, and no name, number, address or sensitive need', async () => {
    const referral = await aReferral(place, { input: withSecrets }).sent().create();
    const seen = await see(place.linkWorker, referral.id);
    expect(seen.person).toEqual({
      initials: 'W.H.',
      ageBand: '70-79',
      outcode: 'NE30',
      viewerAccess: 'LIMITED',
      identity: null,
      notes: [],
    });
    expect(seen).toMatchObject({ needs: ['LONELINESS'], hasHiddenNeeds: true, receipt: null });
    expect(seen.content?.reason).toBe('Needs company.');
    const { text } = await runAs(place.linkWorker, `query All($id: ID!) { referral(id: $id) { ${everythingOfIt} } }`, {
      id: referral.id,
    });
    for (const secret of ['Walter', 'Humble', referral.person.nhsNumber!, '498 0123', '30 1AB', 'DOMESTIC'])
      expect(text).not.toContain(secret);
  });

  test('cannot find the person by name or number, nor list them, nor write a note about them', async () => {
    const referral = await aReferral(place).sent().create();
    const { findPeople } = await dataAs<{ findPeople: { people: object[] } }>(
      place.linkWorker,
      'query Find($by: FindPeopleInput!) { findPeople(by: $by) { ... on PeopleFound { people { id } } } }',
      { by: { nhsNumber: referral.person.nhsNumber } },
    );
    expect(findPeople.people).toEqual([]);
    const { errors } = await runAs(
      place.linkWorker,
      'mutation RecordNote($id: ID!, $key: String!) { recordNote(personId: $id, text: "x", idempotencyKey: $key) { __typename } }',
      { id: referral.person.id, key: aKey() },
    );
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('sees nothing of a draft', async () => {
    const referral = await aReferral(place).create();
    const { errors } = await runAs(place.linkWorker, 'query One($id: ID!) { referral(id: $id) { id } }', {
      id: referral.id,
    });
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('Once it has accepted, a team', () => {
  test('sees who it is, how to reach them safely, and every need', async () => {
    const referral = await aReferral(place, { input: withSecrets }).sent().accepted().create();
    const seen = await see(place.linkWorker, referral.id);
    expect(seen.person).toMatchObject({
      viewerAccess: 'FULL',
      identity: { givenName: 'Walter', safeContactNotes: referral.person.safeContactNotes },
    });
    expect(seen).toMatchObject({ needs: withSecrets.needs, hasHiddenNeeds: false, receipt: null });
  });

  test('keeps its notes to itself', async () => {
    const referral = await aReferral(place).sent().accepted().create();
    await writeNote(place.linkWorker, referral.person.id, 'He kept bees once.');
    await writeNote(place.referrer, referral.person.id, 'Bloods are fine.');
    const teams = await see(place.linkWorker, referral.id);
    const practices = await see(place.referrer, referral.id);
    expect(teams.person?.notes).toEqual([{ text: 'He kept bees once.' }]);
    expect(practices.person?.notes).toEqual([{ text: 'Bloods are fine.' }]);
  });

  test('on the waiting list from the start, still sees only as little as before accepting', async () => {
    const referral = await aReferral(place, { input: withSecrets }).sent().waitlisted().create();
    expect((await see(place.linkWorker, referral.id)).person).toMatchObject({
      viewerAccess: 'LIMITED',
      identity: null,
    });
  });
});

describe('After it has said no, a team', () => {
  test('keeps the reference and its own decision, and nothing else', async () => {
    const referral = await aReferral(place, { input: withSecrets })
      .sent()
      .declined({ reason: 'NO_CAPACITY', note: 'Full until May.' })
      .create();
    const seen = await see(place.linkWorker, referral.id);
    expect(seen).toEqual({
      state: 'DECLINED',
      reference: referral.reference,
      needs: [],
      hasHiddenNeeds: false,
      content: null,
      person: null,
      receipt: null,
      events: [],
      contacts: [],
      disclosurePreview: null,
    });
    const { declineReason } = await seenBy<{ declineReason: string }>(place.linkWorker, referral.id, 'declineReason');
    expect(declineReason).toBe('NO_CAPACITY');
  });

  test.each(['withdrawn', 'expired', 'inError'] as const)('sees as little once it is %s', async (end) => {
    const referral = await aReferral(place, { input: withSecrets }).sent()[end]().create();
    expect(await see(place.linkWorker, referral.id)).toMatchObject({
      content: null,
      person: null,
      needs: [],
      hasHiddenNeeds: false,
      events: [],
    });
  });

  test('loses the person it had accepted when the sender withdraws', async () => {
    const referral = await aReferral(place).sent().accepted().started().withdrawn().create();
    expect(await see(place.linkWorker, referral.id)).toMatchObject({
      content: null,
      person: null,
      events: [],
      contacts: [],
    });
    const { errors } = await runAs(place.linkWorker, 'query One($id: ID!) { person(id: $id) { initials } }', {
      id: referral.person.id,
    });
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('The sender', () => {
  test('keeps the person, what was asked, the receipt and the answers', async () => {
    const referral = await aReferral(place, { input: withSecrets })
      .sent()
      .declined({ reason: 'OTHER', note: 'We moved.' })
      .create();
    const seen = await see(place.referrer, referral.id);
    expect(seen.person?.identity?.givenName).toBe('Walter');
    expect(seen.needs).toEqual(withSecrets.needs);
    expect(seen.receipt).not.toBeNull();
    expect(seen.events.at(-1)?.message).toBe('We moved.');
  });

  test('sees of an onward referral where it went and how it stands, and neither content nor history nor notes', async () => {
    const first = await aReferral(place, { input: withSecrets }).sent().accepted().create();
    const onward = await aReferral(place, { basedOn: first, service: place.allotment }).sent().accepted().create();
    await writeNote(place.coordinator, first.person.id, 'He likes the beans.');
    const seen = await see(place.referrer, onward.id);
    expect(seen).toMatchObject({
      state: 'ACCEPTED',
      content: null,
      needs: [],
      events: [],
      receipt: null,
      contacts: [],
    });
    expect(seen.person?.notes).toEqual([]);
    const where = await seenBy(
      place.referrer,
      onward.id,
      'viewerSide service { name } viewerCanWithdraw viewerCanAccept',
    );
    expect(where).toEqual({
      viewerSide: 'ORIGIN',
      service: { name: 'Tuesday allotment' },
      viewerCanWithdraw: false,
      viewerCanAccept: false,
    });
  });

  test('takes back its own referral only: the one that goes on from it goes on', async () => {
    const first = await aReferral(place).sent().accepted().create();
    const onward = await aReferral(place, { basedOn: first, service: place.allotment }).sent().accepted().create();
    await moved(place.referrer, 'withdraw', first);
    expect((await see(place.coordinator, onward.id)).person?.viewerAccess).toBe('FULL');
  });
});

describe('A stranger', () => {
  test('cannot tell a referral or a person that is there from one that is not', async () => {
    const referral = await aReferral(place).sent().create();
    for (const who of [practiceReferrer(), linkWorker()]) {
      const stranger = await signedInAs(who);
      const about = async (id: string, field: string) =>
        (await runAs(stranger, `query One($id: ID!) { ${field}(id: $id) { id } }`, { id })).text.replaceAll(id, '');
      const nobody = '019a0000-0000-7000-8000-000000000000';
      expect(await about(referral.id, 'referral')).toBe(await about(nobody, 'referral'));
      expect(await about(referral.person.id, 'person')).toBe(await about(nobody, 'person'));
      const byReference = await dataAs(
        stranger,
        'query By($r: String!) { referralByReference(reference: $r) { id } }',
        { r: referral.reference },
      );
      expect(byReference).toEqual({ referralByReference: null });
    }
  });
});
