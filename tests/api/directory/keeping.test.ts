import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { directoryEditor, sessionLead, signedInAs, type Actor } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService, freePlaces, type Service } from '../../testkit/organisations.js';
import { moved } from '../../testkit/referrals.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { everything, theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let editor: Actor;
beforeAll(async () => {
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
});

const told = `__typename ... on Service { version acceptsReferrals capacity { status unit maximum available } }
  ... on PlacesMoved { currentAvailable } ... on InvalidInput { fields { field } }`;
const tell = `mutation Tell($id: ID!, $input: CapacityInput!, $seen: Int) {
  tellCapacity(id: $id, input: $input, expectedAvailable: $seen) { ${told} } }`;
const step = (name: 'pauseService' | 'resumeService') => `mutation Step($id: ID!, $version: Int!) {
  ${name}(id: $id, expectedVersion: $version) {
    __typename ... on Service { version acceptsReferrals viewerCanRefer } ... on ServiceChanged { currentVersion } } }`;

const tells = (actor: Actor, { id }: Service, input: object, seen: number | null = null) =>
  dataAs(actor, tell, { id, input, seen });
const codeOf = async (actor: Actor, document: string, variables: object) =>
  (await runAs(actor, document, { ...variables })).errors[0]?.extensions?.code;

describe('Whether a service has room', () => {
  test('is said by its coordinator, counted or in a word', async () => {
    const bench = await aService(place.charity, { name: 'Chess bench' });
    expect(await tells(place.coordinator, bench, { status: 'WAITING_LIST' })).toEqual({
      tellCapacity: {
        __typename: 'Service',
        version: 1,
        acceptsReferrals: true,
        capacity: { status: 'WAITING_LIST', unit: null, maximum: null, available: null },
      },
    });
    const counted = { status: 'HAS_CAPACITY', maximum: 6, available: 2, unit: 'boards' };
    expect(await tells(editor, bench, counted)).toMatchObject({ tellCapacity: { capacity: counted } });
  });

  test('is not said over a place that has moved since, so that none is given away twice', async () => {
    const bench = await aService(place.charity, { name: 'Chess bench', places: 4 });
    const referral = await aReferral(place, { service: bench }).sent().create();
    await moved(place.coordinator, 'accept', referral);
    const more = { status: 'HAS_CAPACITY', maximum: 4, available: 4 };
    expect(await tells(place.coordinator, bench, more, 4)).toEqual({
      tellCapacity: { __typename: 'PlacesMoved', currentAvailable: 3 },
    });
    expect(await freePlaces(bench)).toBe(3);
    expect(await tells(place.coordinator, bench, more, 3)).toMatchObject({ tellCapacity: { __typename: 'Service' } });
  });

  test('follows the places: the last one taken makes it full, one given back makes room', async () => {
    const bench = await aService(place.charity, { name: 'Chess bench', places: 1 });
    const statusOf = async () =>
      (await theTruth<{ status: string }>('select status from service_capacity where service_id = $1', [bench.id]))[0]
        ?.status;
    const referral = await aReferral(place, { service: bench }).sent().create();
    const accepted = await moved(place.coordinator, 'accept', referral);
    expect(await statusOf()).toBe('FULL');
    await moved(place.coordinator, 'unaccept', accepted);
    expect(await statusOf()).toBe('HAS_CAPACITY');
  });

  test.each([
    ['more free than there are', { status: 'HAS_CAPACITY', maximum: 3, available: 4 }, 'available'],
    ['full with places free', { status: 'FULL', maximum: 3, available: 1 }, 'available'],
    ['room without a place', { status: 'HAS_CAPACITY', maximum: 3, available: 0 }, 'available'],
    ['half a count', { status: 'FULL', maximum: 3 }, 'available'],
    ['the other half', { status: 'FULL', available: 0 }, 'maximum'],
  ])('cannot be %s', async (_, input, field) => {
    const before = await everything();
    expect(await tells(place.coordinator, place.choir, input)).toMatchObject({
      tellCapacity: { __typename: 'InvalidInput', fields: [{ field }] },
    });
    expect(await everything()).toBe(before);
  });

  test('is not said by others', async () => {
    const variables = { id: place.choir.id, input: { status: 'FULL' } };
    const lead = await signedInAs(sessionLead(place.charity));
    for (const actor of [place.referrer, place.linkWorker, lead, (await aNeighbourhood()).coordinator]) {
      expect(await codeOf(actor, tell, variables), actor.role).toBe('FORBIDDEN');
      expect(await codeOf(actor, step('pauseService'), { id: place.choir.id, version: 1 }), actor.role).toBe(
        'FORBIDDEN',
      );
    }
    const nowhere = { ...variables, id: '01900000-0000-7000-8000-000000000000' };
    expect(await codeOf(place.coordinator, tell, nowhere)).toBe('NOT_FOUND');
    expect(await theTruth('select from service_capacity where service_id = $1', [place.choir.id])).toEqual([]);
    expect(await theTruth('select version from service where id = $1', [place.choir.id])).toEqual([{ version: 1 }]);
  });
});

describe('A service that has paused', () => {
  test('takes no referral, neither a new one nor a draft that was begun before, until it resumes', async () => {
    const bench = await aService(place.charity, { name: 'Chess bench' });
    const draft = await aReferral(place, { service: bench }).create();
    const at = { id: bench.id };
    expect(await dataAs(place.coordinator, step('pauseService'), { ...at, version: 1 })).toEqual({
      pauseService: { __typename: 'Service', version: 2, acceptsReferrals: false, viewerCanRefer: false },
    });
    expect(await dataAs(editor, step('resumeService'), { ...at, version: 1 })).toEqual({
      resumeService: { __typename: 'ServiceChanged', currentVersion: 2 },
    });
    const sent = `mutation Send($id: ID!, $version: Int!) { submitReferral(id: $id, expectedVersion: $version, consent: { decision: GIVEN, method: VERBAL }) {
      __typename ... on InvalidInput { fields { field } } } }`;
    expect(await dataAs(place.referrer, sent, { id: draft.id, version: draft.version })).toEqual({
      submitReferral: { __typename: 'InvalidInput', fields: [{ field: 'serviceId' }] },
    });
    expect(await dataAs(editor, step('resumeService'), { ...at, version: 2 })).toMatchObject({
      resumeService: { version: 3, acceptsReferrals: true },
    });
    expect(await dataAs(place.referrer, sent, { id: draft.id, version: draft.version })).toMatchObject({
      submitReferral: { __typename: 'Referral' },
    });
  });

  test('by being full, where it says so of itself, takes none while no place is free', async () => {
    const bench = await aService(place.charity, { name: 'Chess bench', places: 1, pauseWhenFull: true });
    const [first, second] = [
      await aReferral(place, { service: bench }).sent().create(),
      await aReferral(place, { service: bench }).create(),
    ];
    const accepted = await moved(place.coordinator, 'accept', first);
    const sent = `mutation Send($id: ID!, $version: Int!) { submitReferral(id: $id, expectedVersion: $version, consent: { decision: GIVEN, method: VERBAL }) { __typename } }`;
    const send = () => dataAs(place.referrer, sent, { id: second.id, version: second.version });
    expect(await send()).toEqual({ submitReferral: { __typename: 'InvalidInput' } });
    await moved(place.coordinator, 'unaccept', accepted);
    expect(await send()).toEqual({ submitReferral: { __typename: 'Referral' } });
  });
});
