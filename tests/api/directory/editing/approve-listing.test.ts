import { beforeEach, expect, test } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../../testkit/actors.js';
import { edit, editingOf, publishChanges, saveDraft, type Difference } from '../../../testkit/edit-listing.js';
import { aNeighbourhood, type Neighbourhood } from '../../../testkit/neighbourhood.js';
import { dataAs, runAs } from '../../../testkit/run.js';
import { theTruth } from '../../../testkit/truth.js';

let place: Neighbourhood;
let editor: Actor;
let id: string;
beforeEach(async () => {
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
  id = place.choir.id;
});

const toApprove = `{ listingProposals(first: 100) { edges { node {
  proposedByName service { id version } differences { field before after } } } } }`;
interface ToApprove {
  listingProposals: {
    edges: { node: { proposedByName: string; service: { id: string }; differences: Difference[] } }[];
  };
}
const waitingFor = async (actor: Actor) => {
  const { edges } = (await dataAs<ToApprove>(actor, toApprove)).listingProposals;
  return edges.map(({ node }) => node).find(({ service }) => service.id === id);
};
const stored = async () =>
  (
    await theTruth<{ name: string; cost: string | null; version: number }>(
      'select name, cost, version from service where id = $1',
      [id],
    )
  )[0]!;

test('What is sensitive waits, the rest is published at once, and an editor approves', async () => {
  const published = await publishChanges(place.coordinator, id, { name: 'Lantern choir', cost: '£1' });
  expect(published).toMatchObject({ name: 'Sea shanty choir', cost: '£1' });
  expect(published.listingProposal).toMatchObject({
    proposedByName: place.coordinator.name,
    differences: [{ field: 'name', before: 'Sea shanty choir', after: 'Lantern choir' }],
  });
  expect(await waitingFor(editor)).toMatchObject({
    proposedByName: place.coordinator.name,
    differences: [{ field: 'name', before: 'Sea shanty choir', after: 'Lantern choir' }],
  });
  for (const actor of [place.coordinator, place.linkWorker]) {
    expect((await runAs(actor, toApprove)).errors[0]?.extensions?.code).toBe('FORBIDDEN');
  }
  const { version } = published;
  const own = { id, expectedVersion: version };
  const { editingMutations } = await import('../../../testkit/edit-listing.js');
  const byHerself = await runAs(place.coordinator, editingMutations.approveListing, own);
  expect(byHerself.errors[0]?.extensions?.code).toBe('FORBIDDEN');
  const approved = await edit(editor, 'approveListing', own);
  expect(approved).toMatchObject({ name: 'Lantern choir', cost: '£1', listingProposal: null });
  expect(await waitingFor(editor)).toBeUndefined();
  expect(await edit(editor, 'approveListing', own)).toMatchObject({
    __typename: 'ListingChanged',
    currentVersion: approved.version,
  });
  const [by] = await theTruth<{ by: string }>(
    'select replaced_by_name as by from listing_version where service_id = $1 order by version desc limit 1',
    [id],
  );
  expect(by!.by).toBe(`${place.coordinator.name}, approved by ${editor.name}`);
});

test('Each kind of sensitive change waits, and widening or everyday changes do not', async () => {
  const rule = { id: 'r', kind: 'CARER', values: [], minimum: null, maximum: null, sentence: 'Only for carers.' };
  const sensitive: Record<string, object> = {
    name: { name: 'Lantern choir' },
    phone: { phone: '0191 496 0000' },
    email: { email: 'choir@example.org' },
    url: { url: 'https://example.org/choir' },
    referralRoute: { referralRoute: 'SIGNPOST' },
    referrers: { referrers: ['PRACTICE'] },
    status: { status: 'DEFUNCT' },
    minimumAge: { minimumAge: 50 },
    maximumAge: { maximumAge: 70 },
    areaOutcodes: { areaOutcodes: ['NE30'] },
    eligibilityRules: { eligibilityRules: [rule] },
    phones: { phones: [{ id: 'p', number: '0191 496 0001' }] },
    contacts: { contacts: [{ id: 'c', name: 'Sam Tait', phones: [] }] },
  };
  for (const [field, changes] of Object.entries(sensitive)) {
    const { listingDraft } = await saveDraft(place.coordinator, id, changes);
    expect(listingDraft.differences, field).toMatchObject([{ field, waitsForEditor: true }]);
    await edit(place.coordinator, 'discardListingDraft', { id, draftVersion: listingDraft.version });
  }
  const narrow = { minimumAge: 50, maximumAge: 70, areaOutcodes: ['NE30'], eligibilityRules: [rule] };
  expect(await publishChanges(editor, id, narrow)).toMatchObject({ __typename: 'Service', listingProposal: null });
  const wide = {
    minimumAge: 40,
    maximumAge: null,
    areaOutcodes: ['NE30', 'NE29'],
    eligibilityRules: [],
    pauseWhenFull: true,
  };
  const published = await publishChanges(place.coordinator, id, {
    ...wide,
    status: 'TEMPORARILY_CLOSED',
    summary: 'Singing.',
  });
  expect(published).toMatchObject({ __typename: 'Service', listingProposal: null });
});

test('What an editor sends back lies in the draft again, with the reason', async () => {
  const { version } = await publishChanges(place.coordinator, id, { name: 'Lantern choir', cost: '£1' });
  const silent = await edit(editor, 'returnListing', { id, expectedVersion: version, reason: '  ' });
  expect(silent).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'reason' }] });
  const reason = 'Another choir has this name.';
  const returned = await edit(editor, 'returnListing', { id, expectedVersion: version, reason: ` ${reason} ` });
  expect(returned).toMatchObject({ __typename: 'Service', name: 'Sea shanty choir', listingProposal: null });
  const { listingDraft } = await editingOf(place.coordinator, id);
  expect(listingDraft).toMatchObject({
    returnedReason: reason,
    returnedByName: editor.name,
    edited: { name: 'Lantern choir', cost: '£1' },
    differences: [{ field: 'name' }],
  });
  const again = await publishChanges(place.coordinator, id, { name: 'Harbour choir' });
  expect(again.listingProposal?.differences).toMatchObject([{ field: 'name', after: 'Harbour choir' }]);
  expect(again.listingDraft.returnedReason).toBeNull();
});

test('What came back goes into the draft that was begun meanwhile, and takes nothing out of it', async () => {
  const { version } = await publishChanges(place.coordinator, id, { name: 'Lantern choir' });
  const begun = await saveDraft(place.coordinator, id, { cost: '£3' });
  expect(begun.listingDraft.edited).toMatchObject({ name: 'Lantern choir', cost: '£3' });
  await edit(editor, 'returnListing', { id, expectedVersion: version, reason: 'No.' });
  const { listingDraft, version: now } = await editingOf(place.coordinator, id);
  expect(listingDraft).toMatchObject({ edited: { name: 'Lantern choir', cost: '£3' }, returnedReason: 'No.' });
  // The form that was open knows nothing of that yet.
  const input = { ...begun.listingDraft.edited, cost: '£4' };
  const late = await edit(place.coordinator, 'saveListingDraft', {
    id,
    expectedVersion: version,
    draftVersion: 1,
    input,
  });
  expect(late).toMatchObject({ __typename: 'DraftChanged', currentVersion: listingDraft.version });
  expect(now).toBe(version + 1);
});

test('A coordinator takes back what waits by editing it back', async () => {
  await publishChanges(place.coordinator, id, { name: 'Lantern choir' });
  expect((await editingOf(place.coordinator, id)).listingDraft.edited.name).toBe('Lantern choir');
  const back = await publishChanges(place.coordinator, id, { name: 'Sea shanty choir' });
  expect(back).toMatchObject({ __typename: 'Service', name: 'Sea shanty choir', listingProposal: null });
  expect(await waitingFor(editor)).toBeUndefined();
});

test('An editor who edits leaves what waits, until it is what stands', async () => {
  const waiting = await publishChanges(place.coordinator, id, { name: 'Lantern choir' });
  const input = { ...waiting.listingDraft.edited, name: 'Sea shanty choir', cost: '£5' };
  const draft = await edit(editor, 'saveListingDraft', {
    id,
    expectedVersion: waiting.version,
    draftVersion: 0,
    input,
  });
  const edited = await edit(editor, 'publishListing', { id, expectedVersion: draft.version, draftVersion: 1 });
  expect(edited).toMatchObject({ cost: '£5', name: 'Sea shanty choir' });
  expect(edited.listingProposal?.differences).toMatchObject([{ field: 'name', after: 'Lantern choir' }]);
  const done = await publishChanges(editor, id, {});
  expect(done).toMatchObject({ name: 'Lantern choir', listingProposal: null });
});

test('What was approved elsewhere meanwhile is told, and nothing is decided unseen', async () => {
  const { version } = await publishChanges(place.coordinator, id, { name: 'Lantern choir' });
  await publishChanges(place.coordinator, id, { name: 'Harbour choir' });
  const late = await edit(editor, 'approveListing', { id, expectedVersion: version });
  expect(late).toMatchObject({ __typename: 'ListingChanged' });
  expect((await stored()).name).toBe('Sea shanty choir');
  const decide = { id, expectedVersion: late.currentVersion! };
  const both = await Promise.all([
    edit(editor, 'approveListing', decide),
    edit(editor, 'returnListing', { ...decide, reason: 'No.' }),
  ]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['ListingChanged', 'Service']);
});
