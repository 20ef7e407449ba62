import { beforeEach, expect, test } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../../testkit/actors.js';
import { edit, editingOf, publishChanges, readEditing, saveDraft } from '../../../testkit/edit-listing.js';
import { aNeighbourhood, type Neighbourhood } from '../../../testkit/neighbourhood.js';
import { dataAs, run, runAs } from '../../../testkit/run.js';
import { theTruth } from '../../../testkit/truth.js';

let place: Neighbourhood;
let editor: Actor;
let id: string;
beforeEach(async () => {
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
  id = place.choir.id;
});

test('A draft is seen by those who keep the listing, and changes nothing that others see', async () => {
  const begun = await editingOf(place.coordinator, id);
  expect(begun).toMatchObject({
    viewerCanEdit: true,
    listingDraft: { version: 0, savedByName: null, differences: [] },
  });
  const saved = await saveDraft(place.coordinator, id, { cost: '£2 a week', name: '' });
  expect(saved.listingDraft).toMatchObject({
    version: 1,
    savedByName: place.coordinator.name,
    edited: { cost: '£2 a week', name: '' },
    problems: [{ field: 'name', message: 'Enter the name of the service.' }],
  });
  expect((await editingOf(editor, id)).listingDraft).toMatchObject({ version: 1, edited: saved.listingDraft.edited });
  for (const actor of [place.referrer, place.sessionLead, (await aNeighbourhood()).coordinator]) {
    const seen = await editingOf(actor, id);
    expect(seen).toMatchObject({ viewerCanEdit: false, listingDraft: null, listingProposal: null, cost: null });
  }
  expect((await run<{ service: object }>(readEditing, { id })).data.service).toMatchObject({ listingDraft: null });
});

test('A draft is discarded, and nothing of it is left', async () => {
  await saveDraft(place.coordinator, id, { cost: '£2 a week' });
  const tooLate = await edit(place.coordinator, 'discardListingDraft', { id, draftVersion: 0 });
  expect(tooLate).toMatchObject({ __typename: 'DraftChanged', currentVersion: 1 });
  const discarded = await edit(place.coordinator, 'discardListingDraft', { id, draftVersion: 1 });
  expect(discarded.listingDraft).toMatchObject({ version: 0, edited: { cost: null } });
  expect(await theTruth('select from listing_draft where service_id = $1', [id])).toEqual([]);
});

test('What is not sensitive is published at once, with the day on which somebody looked', async () => {
  const published = await publishChanges(place.coordinator, id, { cost: ' £2 a week ', needs: ['MONEY'] });
  expect(published).toMatchObject({ __typename: 'Service', cost: '£2 a week', version: 2, listingProposal: null });
  expect(published.listingDraft).toMatchObject({ version: 0, differences: [] });
  const today = (await theTruth<{ day: string }>("select (now() at time zone 'Europe/London')::date::text as day"))[0]!;
  expect(published.assuredDate).toBe(today.day);
  expect(await theTruth('select version, replaced_by_name from listing_version where service_id = $1', [id])).toEqual([
    { version: 1, replaced_by_name: place.coordinator.name },
  ]);
});

test('Publishing what differs in nothing confirms the listing, and makes no version', async () => {
  const published = await publishChanges(place.coordinator, id, {});
  expect(published).toMatchObject({ __typename: 'Service', version: 1, assuredDate: expect.any(String) as string });
  expect(await theTruth('select from listing_version where service_id = $1', [id])).toEqual([]);
});

test('Others neither save, discard, publish nor restore, and outsiders are asked to sign in', async () => {
  const { listingDraft } = await saveDraft(place.coordinator, id, { cost: '£2' });
  const elsewhere = (await aNeighbourhood()).coordinator;
  const versions = { id, expectedVersion: 1, draftVersion: 1 };
  const { editingMutations } = await import('../../../testkit/edit-listing.js');
  const attempts = {
    saveListingDraft: { ...versions, input: listingDraft.edited },
    discardListingDraft: { id, draftVersion: 1 },
    publishListing: versions,
    restoreListing: { id, expectedVersion: 1, restored: 1 },
    approveListing: { id, expectedVersion: 1 },
    returnListing: { id, expectedVersion: 1, reason: 'No.' },
  } as const;
  for (const [name, variables] of Object.entries(attempts)) {
    const document = editingMutations[name as keyof typeof attempts];
    for (const actor of [elsewhere, place.linkWorker, place.sessionLead]) {
      const { errors } = await runAs(actor, document, { ...variables });
      expect(errors[0]?.extensions?.code, `${name} as ${actor.role}`).toBe('FORBIDDEN');
    }
    expect((await run(document, { ...variables })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const nowhere = { ...variables, id: '01900000-0000-7000-8000-000000000000' };
    expect((await runAs(editor, document, nowhere)).errors[0]?.extensions?.code, name).toBe('NOT_FOUND');
  }
  expect((await editingOf(place.coordinator, id)).listingDraft.edited.cost).toBe('£2');
});

test('A save whose answer was lost is repeated, and saves once', async () => {
  const { listingDraft, version } = await editingOf(place.coordinator, id);
  const input = { ...listingDraft.edited, cost: '£4' };
  const saving = { id, expectedVersion: version, draftVersion: 0, input, key: `attempt-${id}` };
  for (let again = 0; again < 2; again += 1) {
    const saved = await edit(place.coordinator, 'saveListingDraft', saving);
    expect(saved.listingDraft).toMatchObject({ version: 1, edited: { cost: '£4' } });
  }
});

test('New parts get ids of their own, the same with each save, and never somebody else’s', async () => {
  const foreign = '01900000-0000-7000-8000-00000000000a';
  const address = {
    id: 'new-2',
    kind: 'PHYSICAL',
    line: 'Fish Quay',
    city: 'North Shields',
    postcode: 'ne301ab',
    country: 'GB',
  };
  const hall = {
    id: 'new-1',
    locationId: foreign,
    kind: 'PHYSICAL',
    name: 'Hall',
    addresses: [address],
    accessibility: [],
  };
  const mondays = {
    id: 'new-3',
    locationId: foreign,
    byDay: ['MO'],
    byMonthDay: [],
    opensAt: '10:00',
    closesAt: '12:00',
  };
  const first = await saveDraft(place.coordinator, id, { locations: [hall], schedules: [mondays] });
  const [located] = first.listingDraft.edited.locations;
  expect([foreign, 'new-1']).not.toContain(located!['id']);
  expect(located!['locationId']).not.toBe(foreign);
  expect(first.listingDraft.edited.schedules[0]).toMatchObject({ locationId: located!['locationId'] });
  const second = await saveDraft(place.coordinator, id, { locations: [hall, hall], schedules: [mondays] });
  expect(second.listingDraft.edited.locations[0]!['id']).toBe(located!['id']);
  expect(second.listingDraft.edited.locations[1]!['id']).not.toBe(located!['id']);
  const third = await saveDraft(place.coordinator, id, { locations: first.listingDraft.edited.locations });
  expect(third.listingDraft.edited.locations).toEqual(first.listingDraft.edited.locations);
  expect(third.listingDraft.published).toMatchObject({
    venue: 'Hall, Fish Quay, North Shields',
    outcode: 'NE30',
    schedule: 'Mondays, 10am to 12 noon',
  });
});

test('Words follow the parts that say the same, and what parts do not say is kept', async () => {
  await publishChanges(editor, id, { venue: 'Fish Quay', gettingThere: 'Bus 306', schedule: 'Mondays' });
  const hall = { id: 'h', locationId: 'p', kind: 'PHYSICAL', name: 'Hall', addresses: [], accessibility: [] };
  const mondays = { id: 't', byDay: ['MO'], byMonthDay: [], opensAt: '10:00', closesAt: '12:00' };
  const first = await publishChanges(place.coordinator, id, { locations: [hall], schedules: [mondays] });
  const words = { venue: 'Hall', gettingThere: 'Bus 306', schedule: 'Mondays, 10am to 12 noon' };
  expect(first.listingDraft.edited).toMatchObject(words);
  const [known] = first.listingDraft.edited.locations;
  const bus = await publishChanges(place.coordinator, id, { locations: [{ ...known, gettingThere: 'Bus 1' }] });
  expect(bus.listingDraft.edited).toMatchObject({ ...words, gettingThere: 'Bus 1' });
  const none = await publishChanges(place.coordinator, id, { locations: [{ ...known, gettingThere: '' }] });
  expect(none.listingDraft.edited['gettingThere']).toBeNull();
  const own = { schedules: [], schedule: 'Whenever the sun shines' };
  const byHand = await publishChanges(place.coordinator, id, own);
  expect(byHand.listingDraft.edited).toMatchObject(own);
});

test('What a draft cannot be is refused, and nothing is lost', async () => {
  const before = await saveDraft(place.coordinator, id, { cost: '£2' });
  const long = await saveDraft(place.coordinator, id, { name: 'x'.repeat(201) });
  expect(long).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'name' }] });
  const part = { id: 'a', byDay: [], byMonthDay: [], notes: '\u0007' };
  expect(await saveDraft(place.coordinator, id, { schedules: [part] })).toMatchObject({
    __typename: 'InvalidInput',
    fields: [{ field: 'schedules.0.notes', message: 'Remove the characters that cannot be shown.' }],
  });
  const input = before.listingDraft.edited;
  const never = await edit(place.coordinator, 'saveListingDraft', { id, expectedVersion: 2, draftVersion: 1, input });
  expect(never).toMatchObject({ __typename: 'ListingChanged', currentVersion: 1 });
  expect((await editingOf(place.coordinator, id)).listingDraft).toEqual(before.listingDraft);
});

test('A name stands before a directory editor sees it, and the draft tells so', async () => {
  const saved = await saveDraft(place.coordinator, id, { name: 'Lantern choir', cost: '£1' });
  expect(saved.listingDraft.differences).toEqual([
    {
      field: 'name',
      label: 'Name',
      before: 'Sea shanty choir',
      after: 'Lantern choir',
      waitsForEditor: true,
      changedByOthers: false,
    },
    {
      field: 'cost',
      label: 'Cost, in words',
      before: null,
      after: '£1',
      waitsForEditor: false,
      changedByOthers: false,
    },
  ]);
  expect(await dataAs(place.referrer, 'query Name($id: ID!) { service(id: $id) { name } }', { id })).toEqual({
    service: { name: 'Sea shanty choir' },
  });
});
