import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { commissioner, sessionLead, signedInAs, systemAdministrator } from '../../testkit/actors.js';
import { aKey } from '../../testkit/ids.js';
import { inDays } from '../../testkit/moves.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aPerson, registerPersonDocument, walter } from '../../testkit/people.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { everything } from '../../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

interface Answer {
  __typename: string;
  id?: string;
  initials?: string;
  person?: { id: string };
  message?: string;
  fields?: { field: string; message: string }[];
}

async function register(input: Record<string, unknown>): Promise<Answer> {
  const variables = { input: { ...walter(), ...input }, key: aKey() };
  return (await dataAs<{ registerPerson: Answer }>(place.referrer, registerPersonDocument, variables)).registerPerson;
}

describe('Registering somebody', () => {
  test.each([
    [{ nhsNumber: '999 000 0001' }, 'nhsNumber'],
    [{ nhsNumber: '99900000' }, 'nhsNumber'],
    [{ nhsNumber: 'ABC' }, 'nhsNumber'],
    [{ postcode: 'Shields' }, 'postcode'],
    [{ postcode: '' }, 'postcode'],
    [{ givenName: '  ' }, 'givenName'],
    [{ familyName: '' }, 'familyName'],
    [{ dateOfBirth: inDays(2) }, 'dateOfBirth'],
    [{ dateOfBirth: '1848-03-09' }, 'dateOfBirth'],
    [{ email: 'walter at home' }, 'email'],
    [{ phone: '12' }, 'phone'],
  ])('with %o says what to put right in the words of the field, and registers nobody', async (input, field) => {
    const before = await everything();
    const answer = await register(input);
    expect(answer.__typename).toBe('InvalidInput');
    expect(answer.fields?.map((each) => each.field)).toEqual([field]);
    expect(answer.message).toBe(answer.fields?.[0]?.message);
    expect(await everything()).toBe(before);
  });

  test('who is on the register already leads to the person who is there', async () => {
    const person = await aPerson(place.referrer);
    expect(await register({ nhsNumber: person.nhsNumber })).toMatchObject({
      __typename: 'PersonAlreadyRegistered',
      person: { id: person.id },
    });
  });

  test('of no fixed abode and without an NHS number is possible', async () => {
    expect(await register({ nhsNumber: null, postcode: 'ZZ99 3VZ', addressLines: [] })).toMatchObject({
      __typename: 'Person',
      initials: 'W.H.',
    });
  });

  test('at the same moment as a colleague makes one person', async () => {
    for (let round = 0; round < 8; round += 1) {
      const him = walter();
      const both = [place.referrer, place.practiceManager];
      const answers = await Promise.all(
        both.map((actor) =>
          runAs<{ registerPerson: Answer }>(actor, registerPersonDocument, { input: him, key: aKey() }),
        ),
      );
      const kinds = answers.map(({ data, text }) => data?.registerPerson.__typename ?? text);
      expect(kinds.sort()).toEqual(['Person', 'PersonAlreadyRegistered']);
    }
  });

  test.each([sessionLead, commissioner, systemAdministrator])('is not for everybody', async (part) => {
    const { errors } = await runAs(await signedInAs(part()), registerPersonDocument, { input: walter(), key: aKey() });
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

const changeDocument = `mutation Change($id: ID!, $version: Int!, $input: ContactDetailsInput!) {
  changeContactDetails(personId: $id, expectedVersion: $version, input: $input) {
    __typename ... on Person { version outcode identity { phone safeContactNotes } } ... on PersonChanged { currentVersion } ... on InvalidInput { fields { field } }
  }
}`;

describe('Changing how somebody is reached', () => {
  test('replaces the whole set, and loses to whoever was faster', async () => {
    const person = await aPerson(place.referrer);
    const input = { postcode: 'NE26 2AB', phone: '0191 498 0999' };
    const change = (version: number) => dataAs(place.referrer, changeDocument, { id: person.id, version, input });
    expect(await change(1)).toEqual({
      changeContactDetails: {
        __typename: 'Person',
        version: 2,
        outcode: 'NE26',
        identity: { phone: '0191 498 0999', safeContactNotes: null },
      },
    });
    expect(await change(1)).toEqual({ changeContactDetails: { __typename: 'PersonChanged', currentVersion: 2 } });
  });

  test('is for who sees the person in full', async () => {
    const referral = await aReferral(place).sent().create();
    const variables = { id: referral.person.id, version: 1, input: { postcode: 'NE26 2AB' } };
    const { errors } = await runAs(place.linkWorker, changeDocument, variables);
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
