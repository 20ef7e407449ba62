import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { directoryEditor, signedInAs, type Actor } from '../../testkit/actors.js';
import { aDuplicate } from '../../testkit/duplicates.js';
import { names } from '../../testkit/find-services.js';
import { uuidv7 } from '../../testkit/ids.js';
import { aListing } from '../../testkit/listings.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { anOrganisation, type Organisation } from '../../testkit/organisations.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let council: Organisation;
let editor: Actor;
beforeAll(async () => {
  place = await aNeighbourhood();
  council = await anOrganisation('COUNCIL');
  editor = await signedInAs(directoryEditor());
});

interface Pair {
  id: string;
  keep: string;
  gone: string;
}

/** Two services that were proposed as the same. */
const propose = async (keep: string, gone: string): Promise<Pair> => ({ id: await aDuplicate(keep, gone), keep, gone });

const locationId = '019a0000-0000-7000-8000-00000000000a';
const hall = {
  id: '019a0000-0000-7000-8000-00000000000b',
  locationId,
  kind: 'PHYSICAL',
  addresses: [],
  accessibility: [],
};
const monday = { id: '019a0000-0000-7000-8000-00000000000c', locationId, byDay: ['MO'], byMonthDay: [] };

async function aPair(): Promise<Pair> {
  const keep = await aListing(place.charity, { name: 'Chair yoga', phone: '0191 498 0100', listing: {} });
  const listing = { locations: [hall], schedules: [monday] };
  return propose(keep, await aListing(council, { name: 'Chair-based yoga', venue: 'Fish Quay Hall', phone: '0191 498 0101', listing })); // prettier-ignore
}

const outcome = `__typename ... on ServiceDuplicate { state decidedByName kept { id } }
  ... on DuplicateDecided { currentState } ... on ServiceChanged { currentVersion }`;
const mergeDocument = `mutation Merge($id: ID!, $keepId: ID!, $take: [ListingPart!]!, $version: Int!, $other: Int!) {
  mergeServices(id: $id, keepId: $keepId, take: $take, expectedVersion: $version, expectedOtherVersion: $other) { ${outcome}
    ... on ServiceChanged { currentVersion } } }`;
const undoDocument = `mutation Undo($id: ID!) { undoMerge(id: $id) { __typename ... on ServiceDuplicate { state decidedByName kept { id } }
  ... on DuplicateDecided { currentState } } }`;

const versionOf = async (id: string) =>
  (await theTruth<{ version: number }>('select version from service where id = $1', [id]))[0]!.version;
async function merge({ id, keep, gone }: Pair, take: string[] = [], versions?: [number, number]) {
  const [version, other] = versions ?? [await versionOf(keep), await versionOf(gone)];
  const { mergeServices } = await dataAs<{ mergeServices: { __typename: string } }>(editor, mergeDocument, {
    id,
    keepId: keep,
    take,
    version,
    other,
  });
  return mergeServices;
}
const undo = async ({ id }: Pair) =>
  (await dataAs<{ undoMerge: { __typename: string } }>(editor, undoDocument, { id })).undoMerge;

/** All that stands of a service, but what counts its changes. */
const stands = async (id: string) =>
  (
    await theTruth(
      `select to_jsonb(s) - array['version', 'last_modified', 'checked_on'] as service,
         to_jsonb(l) as listing, to_jsonb(c) as capacity, f.is_listed, f.tags,
         array(select key from service_match_key k where k.service_id = s.id order by 1) as keys
       from service s left join service_listing l on l.service_id = s.id left join service_capacity c on c.service_id = s.id
         join service_search f on f.service_id = s.id where s.id = $1`,
      [id],
    )
  )[0]!;

const page = `query Page($id: ID!) { service(id: $id) { name acceptsReferrals mergedInto { id } mergedFrom { id } } }`;
interface Page {
  service: { name: string; acceptsReferrals: boolean; mergedInto: object | null; mergedFrom: object[] };
}
const pageOf = async (id: string) => (await dataAs<Page>(place.referrer, page, { id })).service;

test('A service that is merged leads to the other, and no search finds it; undone, everything is as it was', async () => {
  const pair = await aPair();
  const before = [await stands(pair.keep), await stands(pair.gone)];
  expect(await merge(pair, ['NAME', 'PLACE', 'TIMES', 'CONTACT'])).toMatchObject({
    state: 'MERGED',
    decidedByName: editor.name,
    kept: { id: pair.keep },
  });
  expect(await pageOf(pair.gone)).toMatchObject({ acceptsReferrals: false, mergedInto: { id: pair.keep } });
  expect(await pageOf(pair.keep)).toEqual({
    name: 'Chair-based yoga',
    acceptsReferrals: true,
    mergedInto: null,
    mergedFrom: [{ id: pair.gone }],
  });
  expect(await names({ text: '"chair-based yoga"' })).toEqual(['Chair-based yoga']);
  expect(await stands(pair.gone)).toMatchObject({ is_listed: false, keys: [] });
  expect(await undo(pair)).toMatchObject({ state: 'OPEN', decidedByName: null, kept: null });
  expect([await stands(pair.keep), await stands(pair.gone)]).toEqual(before);
});

test('What is taken over gets ids of its own, and the old version is kept', async () => {
  const pair = await aPair();
  await merge(pair, ['PLACE', 'TIMES']);
  const parts = 'select locations, schedules from service_listing where service_id = $1';
  const [kept] = await theTruth<{ locations: (typeof hall)[]; schedules: (typeof monday)[] }>(parts, [pair.keep]);
  expect(kept!.locations[0]).toEqual({ ...hall, id: expect.not.stringContaining(hall.id) as string });
  expect(kept!.schedules[0]).toMatchObject({ locationId, byDay: ['MO'] });
  expect(kept!.schedules[0]!.id).not.toBe(monday.id);
  expect(
    await theTruth(
      "select version, listing -> 'card' ->> 'venue' as venue from listing_version where service_id = $1",
      [pair.keep],
    ),
  ).toEqual([{ version: 1, venue: null }]);
});

test('Times without their place hold for all places', async () => {
  const pair = await aPair();
  await merge(pair, ['TIMES']);
  const [kept] = await theTruth('select schedules from service_listing where service_id = $1', [pair.keep]);
  expect(kept).toMatchObject({ schedules: [{ locationId: null, byDay: ['MO'] }] });
});

test('What was edited since the merge stays when it is undone, on both sides', async () => {
  const pair = await aPair();
  await merge(pair, ['NAME', 'CONTACT']);
  await theTruth("update service set phone = '0191 498 0177', version = version + 1 where id = $1", [pair.keep]);
  await theTruth("update service set summary = 'As its feed says by now.' where id = $1", [pair.gone]);
  await undo(pair);
  expect(await stands(pair.keep)).toMatchObject({ service: { name: 'Chair yoga', phone: '0191 498 0177' } });
  expect(await stands(pair.gone)).toMatchObject({ service: { name: 'Chair-based yoga', summary: 'As its feed says by now.' } }); // prettier-ignore
});

test('A referral under way goes on, and none is begun', async () => {
  const { allotment, choir } = place;
  const going = await aReferral(place, { service: allotment }).sent().create();
  const pair = await propose(choir.id, allotment.id);
  await merge(pair);
  const see = 'query See($id: ID!) { referral(id: $id) { state service { id } } }';
  for (const actor of [place.referrer, place.coordinator]) {
    expect(await dataAs(actor, see, { id: going.id }), actor.role).toEqual({
      referral: { state: 'SENT', service: { id: allotment.id } },
    });
  }
  expect((await pageOf(allotment.id)).acceptsReferrals).toBe(false);
  await undo(pair);
  expect((await pageOf(allotment.id)).acceptsReferrals).toBe(true);
});

describe('Whoever comes second', () => {
  test('finds out, whatever they meant to do', async () => {
    const pair = await aPair();
    const third = await aListing(council, { name: 'Yoga on chairs' });
    const [withKept, withGone] = [await propose(pair.keep, third), await propose(third, pair.gone)];
    const crossing = await Promise.all([merge(pair), merge({ ...pair, keep: pair.gone, gone: pair.keep })]);
    expect(crossing.map(({ __typename }) => __typename).sort()).toEqual(['DuplicateDecided', 'ServiceDuplicate']);
    const [{ gone } = { gone: '' }] = await theTruth<{ gone: string }>(
      'select id as gone from service where merged_into_id is not null and id in ($1, $2)',
      [pair.keep, pair.gone],
    );
    const stuck = gone === pair.keep ? withKept : withGone;
    expect(await merge(stuck)).toMatchObject({ __typename: 'AlreadyMerged' });
    expect(await merge({ ...stuck, keep: stuck.gone, gone: stuck.keep })).toMatchObject({
      __typename: 'AlreadyMerged',
    });
    const undone = await Promise.all([undo(pair), undo(pair)]);
    expect(undone.map(({ __typename }) => __typename).sort()).toEqual(['DuplicateDecided', 'ServiceDuplicate']);
    expect(await undo(pair)).toEqual({ __typename: 'DuplicateDecided', currentState: 'OPEN' });
  });

  test('is told that a listing has changed, and nothing is merged', async () => {
    const pair = await aPair();
    expect(await merge(pair, [], [0, 1])).toEqual({ __typename: 'ServiceChanged', currentVersion: 1 });
    expect(await merge(pair, [], [1, 0])).toEqual({ __typename: 'ServiceChanged', currentVersion: 1 });
    await theTruth("update service_duplicate set state = 'DISMISSED' where id = $1", [pair.id]);
    expect(await merge(pair)).toEqual({ __typename: 'DuplicateDecided', currentState: 'DISMISSED' });
    expect((await pageOf(pair.gone)).mergedInto).toBeNull();
  });
});

test('Nobody but a directory editor merges, and nothing but two services that were proposed', async () => {
  const pair = await aPair();
  const given = { id: pair.id, keepId: pair.keep, take: [], version: 1, other: 1 };
  for (const actor of [place.coordinator, place.linkWorker, place.practiceManager]) {
    expect((await runAs(actor, mergeDocument, given)).errors[0]?.extensions?.code, actor.role).toBe('FORBIDDEN');
    expect((await runAs(actor, undoDocument, given)).errors[0]?.extensions?.code, actor.role).toBe('FORBIDDEN');
  }
  const third = { ...given, keepId: place.choir.id };
  expect((await runAs(editor, mergeDocument, third)).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  const nowhere = { ...given, id: uuidv7() };
  expect((await runAs(editor, mergeDocument, nowhere)).errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect((await pageOf(pair.gone)).mergedInto).toBeNull();
});
