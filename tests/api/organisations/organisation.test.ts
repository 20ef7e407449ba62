import { beforeAll, describe, expect, test } from 'vitest';
import { practiceManager, signedInAs, systemAdministrator, type Actor } from '../../testkit/actors.js';
import { aKey } from '../../testkit/ids.js';
import { anOrganisation, aService } from '../../testkit/organisations.js';
import { dataAs, run, runAs } from '../../testkit/run.js';

let administrator: Actor;
let manager: Actor;
beforeAll(async () => {
  administrator = await signedInAs(systemAdministrator());
  manager = await signedInAs(practiceManager());
});

const register = `mutation Register($input: RegisterOrganisationInput!, $key: String!) {
  registerOrganisation(input: $input, idempotencyKey: $key) { __typename ... on Organisation { name postcode odsCode } ... on InvalidInput { fields { field } } }
}`;
const nameTeam = `mutation NameTeam($practice: ID!, $team: ID!, $version: Int!) {
  nameLinkWorkerTeam(practiceId: $practice, teamId: $team, expectedVersion: $version) {
    __typename ... on Organisation { version linkWorkerTeam { id } } ... on OrganisationChanged { currentVersion } ... on InvalidInput { fields { field } }
  }
}`;

test('Signs alone are the beginning of no name', async () => {
  await anOrganisation('COMMUNITY', { name: 'of Help' });
  const find = 'query Find($text: String!) { organisations(text: $text, first: 5) { edges { node { name } } } }';
  for (const text of ['%%%', '%', '_', '...', "'"]) {
    expect(await dataAs(manager, find, { text }), text).toEqual({ organisations: { edges: [] } });
  }
  const found = await dataAs<{ organisations: { edges: object[] } }>(manager, find, { text: '% of' });
  expect(found.organisations.edges).toEqual([{ node: { name: 'of Help' } }]);
});

describe('A new organisation', () => {
  test('is opened by a system administrator, and by nobody else', async () => {
    const input = { kind: 'PRACTICE', name: ' Harbour Surgery ', odsCode: 'a99901', postcode: 'ne301ab' };
    expect(await dataAs(administrator, register, { input, key: aKey() })).toEqual({
      registerOrganisation: {
        __typename: 'Organisation',
        name: 'Harbour Surgery',
        postcode: 'NE30 1AB',
        odsCode: 'A99901',
      },
    });
    expect(await dataAs(administrator, register, { input, key: aKey() })).toMatchObject({
      registerOrganisation: { fields: [{ field: 'odsCode' }] },
    });
    expect((await runAs(manager, register, { input, key: aKey() })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('that two administrators open at once is opened once, and nobody hears of an inner error', async () => {
    for (const odsCode of ['B99901', 'B99902', 'B99903', 'B99904']) {
      const input = { kind: 'PRACTICE', name: 'Twin Surgery', odsCode };
      const answers = await Promise.all(
        [1, 2].map(() =>
          runAs<{ registerOrganisation: { __typename: string } }>(administrator, register, { input, key: aKey() }),
        ),
      );
      const kinds = answers.map(
        ({ data, errors }) => data?.registerOrganisation.__typename ?? errors[0]?.extensions?.code,
      );
      expect(kinds).toContain('Organisation');
      expect(['InvalidInput', 'CONFLICT']).toContain(kinds.find((kind) => kind !== 'Organisation'));
    }
  });

  test('with a name, code or postcode that cannot be is not opened', async () => {
    const input = { kind: 'PRACTICE', name: '—', odsCode: 'no code!', postcode: 'nowhere' };
    expect(await dataAs(administrator, register, { input, key: aKey() })).toMatchObject({
      registerOrganisation: { fields: [{ field: 'name' }, { field: 'odsCode' }, { field: 'postcode' }] },
    });
  });
});

describe('A practice’s link-worker team', () => {
  test('is named by its manager, on the version that was looked at', async () => {
    const team = await anOrganisation('LINK_WORKER_TEAM');
    const variables = { practice: manager.organisation.id, team: team.id, version: 1 };
    expect(await dataAs(manager, nameTeam, variables)).toEqual({
      nameLinkWorkerTeam: { __typename: 'Organisation', version: 2, linkWorkerTeam: { id: team.id } },
    });
    expect(await dataAs(manager, nameTeam, variables)).toEqual({
      nameLinkWorkerTeam: { __typename: 'OrganisationChanged', currentVersion: 2 },
    });
  });

  test('is a team, of a practice of one’s own', async () => {
    const [charity, elsewhere] = [await anOrganisation('COMMUNITY'), await anOrganisation('PRACTICE')];
    const own = { practice: manager.organisation.id, team: charity.id, version: 2 };
    expect(await dataAs(manager, nameTeam, own)).toMatchObject({
      nameLinkWorkerTeam: { fields: [{ field: 'teamId' }] },
    });
    const others = await runAs(manager, nameTeam, { ...own, practice: elsewhere.id });
    expect(others.errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('The directory', () => {
  const search =
    'query Search($filter: ServiceFilter) { services(filter: $filter, first: 100) { edges { distanceKm node { name } } } }';
  interface Found {
    services: { edges: { distanceKm: number | null; node: { name: string } }[] };
  }
  const names = async (filter: object) =>
    (await run<Found>(search, { filter })).data.services.edges.map(({ node }) => node.name);

  test('is open to everybody, by words, need and free places', async () => {
    const charity = await anOrganisation('COMMUNITY', { name: 'Lighthouse Friends' });
    await aService(charity, { name: 'Knitting by the lighthouse' });
    await aService(charity, { name: 'Rowing for beginners', places: 0 });
    expect(await names({ text: 'knit' })).toEqual(['Knitting by the lighthouse']);
    expect(await names({ text: 'lighthouse', hasPlaces: true })).toEqual(['Knitting by the lighthouse']);
    expect(await names({ organisationId: charity.id, needs: ['LONELINESS'] })).toEqual([
      'Knitting by the lighthouse',
      'Rowing for beginners',
    ]);
    expect(await names({ text: "%_\\' or 1=1 --" })).toEqual([]);
  });

  test('says which place it does not know', async () => {
    for (const nearOutcode of ['nowhere', 'ZZ1']) {
      const { errors } = await run(search, { filter: { nearOutcode } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'nearOutcode' }] });
    }
  });

  test('lists organisations to who is signed in only', async () => {
    expect((await run('{ organisations { edges { cursor } } }')).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
