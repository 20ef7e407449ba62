import { beforeAll, expect, test } from 'vitest';
import { coordinator, directoryEditor, sessionLead, signedInAs, type Actor } from '../../../testkit/actors.js';
import { aDuplicate } from '../../../testkit/duplicates.js';
import { publishChanges } from '../../../testkit/edit-listing.js';
import { makeServices } from '../../../testkit/feed-server/feed-services.js';
import { aListing } from '../../../testkit/listings.js';
import { aNeighbourhood } from '../../../testkit/neighbourhood.js';
import { dataAs, run } from '../../../testkit/run.js';
import { theTruth } from '../../../testkit/truth.js';
import { aFeed, read, servicesOf } from '../feeds/feed-runs.js';

let editor: Actor;
beforeAll(async () => {
  editor = await signedInAs(directoryEditor());
});

const document = 'query Sources($id: ID!) { service(id: $id) { fieldSources { field label kind name at } } }';
interface Source {
  field: string;
  label: string;
  kind: string;
  name: string | null;
  at: string | null;
}

const sourcesOf = async (actor: Actor, id: string): Promise<Source[] | null> =>
  (await dataAs<{ service: { fieldSources: Source[] | null } }>(actor, document, { id })).service.fieldSources;

/** Where one field is from; undefined when nothing is said of it. */
const sourceOf = async (id: string, field: string): Promise<Source | undefined> =>
  (await sourcesOf(editor, id))!.find((source) => source.field === field);

async function fromAFeed(seed: number) {
  const feed = await aFeed(makeServices(1, seed).rows);
  await read(feed);
  const [service] = (await servicesOf(feed)).values();
  return { feed, id: service!.id };
}

test('What a feed gave is from the feed, as of its last reading, until somebody changes it', async () => {
  const { feed, id } = await fromAFeed(71);
  const name = await sourceOf(id, 'name');
  expect(name).toMatchObject({ label: 'Name', kind: 'FEED', name: feed.url });
  await publishChanges(editor, id, { description: 'Written by hand.', url: null });
  expect(await sourceOf(id, 'description')).toMatchObject({ kind: 'PERSON', name: editor.name });
  expect(await sourceOf(id, 'url')).toMatchObject({ label: 'Website', kind: 'PERSON', name: editor.name });
  await read(feed);
  const later = await sourceOf(id, 'name');
  expect(Date.parse(later!.at!)).toBeGreaterThan(Date.parse(name!.at!));
  expect(await sourceOf(id, 'description')).toMatchObject({ kind: 'PERSON' });
});

test('What a feed says again, and what it said before it said something else, is from the feed', async () => {
  const { feed, id } = await fromAFeed(72);
  const { description } = feed.rows[0] as { description: string };
  await publishChanges(editor, id, { description: 'Written by hand.' });
  await publishChanges(editor, id, { description });
  expect(await sourceOf(id, 'description')).toMatchObject({ kind: 'FEED', name: feed.url });
  feed.rows[0] = { ...feed.rows[0], description: 'The feed has news.' };
  await read(feed);
  await publishChanges(editor, id, { accreditations: 'A quality mark' });
  expect(await sourceOf(id, 'description')).toMatchObject({ kind: 'FEED', name: feed.url });
});

test('What was taken over from another listing tells which, and whoever edits it afterwards', async () => {
  const { charity } = await aNeighbourhood();
  const keep = await aListing(charity, { name: 'Chair yoga', phone: '0191 498 0100', listing: {} });
  const other = await aListing(charity, { name: 'Yoga on chairs', phone: '0191 498 0101', listing: {} });
  const merge = `mutation Merge($id: ID!, $keep: ID!) {
    mergeServices(id: $id, keepId: $keep, take: [CONTACT], expectedVersion: 1, expectedOtherVersion: 1) { __typename } }`;
  await dataAs(editor, merge, { id: await aDuplicate(keep, other), keep });
  expect(await sourceOf(keep, 'phone')).toMatchObject({ kind: 'MERGED', name: 'Yoga on chairs' });
  expect(await sourceOf(keep, 'name')).toMatchObject({ kind: 'FIRST', name: null, at: null });
  expect(await sourceOf(keep, 'cost')).toBeUndefined();
  await publishChanges(editor, keep, { phone: '0191 498 0102' });
  expect(await sourceOf(keep, 'phone')).toMatchObject({ kind: 'PERSON', name: editor.name });
});

test('Only those who keep a listing learn where it is from', async () => {
  const place = await aNeighbourhood();
  const theirs = await sourcesOf(place.coordinator, place.choir.id);
  expect(theirs).toContainEqual({ field: 'name', label: 'Name', kind: 'FIRST', name: null, at: null });
  const strangers = [place.referrer, place.sessionLead, place.linkWorker, await signedInAs(coordinator())];
  for (const actor of strangers) expect(await sourcesOf(actor, place.choir.id)).toBeNull();
  const nobody = await run<{ service: { fieldSources: null } }>(document, { id: place.choir.id });
  expect(nobody.data.service.fieldSources).toBeNull();
  const lead = await signedInAs(sessionLead(place.charity));
  expect(await sourcesOf(lead, place.choir.id)).toBeNull();
});

test.each([
  ['among its newest 200 versions is told', 900, { kind: 'PERSON', name: 'Ewa Dodd' }],
  ['before them is not looked for', 50, { kind: 'FIRST', name: null, at: null }],
])('Of a listing that was changed very often, what changed %s', async (_, version, told) => {
  const { choir } = await aNeighbourhood();
  await manyVersions(choir.id, version);
  expect(await sourceOf(choir.id, 'cost')).toMatchObject({ kind: 'PERSON', name: 'Ewa Dodd' });
  expect(await sourceOf(choir.id, 'description')).toMatchObject(told);
});

/** A thousand versions of a listing: each changed the cost, and one of them the description. */
const manyVersions = (id: string, described: number) =>
  theTruth(
    `insert into listing_version (service_id, version, listing, replaced_at, replaced_by_name)
     select s.id, n, jsonb_build_object('id', s.id, 'details', '{}'::jsonb, 'card', to_jsonb(s) || jsonb_build_object(
       'cost', n, 'description', case when n > $2 then s.description else 'As it was.' end)), now(), 'Ewa Dodd'
     from service s, generate_series(1, 1000) n where s.id = $1`,
    [id, described],
  );
