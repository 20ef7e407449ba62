import { beforeEach, expect, test } from 'vitest';
import { coordinator, directoryEditor, signedInAs, type Actor } from '../../../testkit/actors.js';
import { edit, editingOf, publishChanges, saveDraft } from '../../../testkit/edit-listing.js';
import { readListingRows } from '@kith/api/directory/listing/listing-row';
import { writeListingRows } from '@kith/api/directory/listing/write-listings';
import { inTheSystem } from '../../../testkit/clockwork.js';
import { aNeighbourhood, type Neighbourhood } from '../../../testkit/neighbourhood.js';
import { dataAs } from '../../../testkit/run.js';
import { theTruth } from '../../../testkit/truth.js';

let place: Neighbourhood;
let editor: Actor;
let id: string;
beforeEach(async () => {
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
  id = place.choir.id;
});

/** A feed writes these columns of the card. */
const feedGives = (columns: Record<string, unknown>) =>
  inTheSystem('feed', async (unit) => {
    const row = (await readListingRows(unit, [id])).get(id)!;
    return writeListingRows(unit, [{ ...row, card: { ...row.card, ...columns } }], { name: 'Council' });
  });
const pause = `mutation Pause($id: ID!, $expectedVersion: Int!) {
  pauseService(id: $id, expectedVersion: $expectedVersion) { ... on Service { version } } }`;

test('A field nobody touched follows the feed, and one that both changed is told and stays', async () => {
  await saveDraft(place.coordinator, id, { cost: '£2', description: 'We sing.' });
  await feedGives({ cost: '£9', venue: 'The lighthouse' });
  const { listingDraft, version } = await editingOf(place.coordinator, id);
  expect(listingDraft.edited).toMatchObject({ cost: '£2', venue: 'The lighthouse', description: 'We sing.' });
  expect(listingDraft.differences).toMatchObject([
    { field: 'description', changedByOthers: false },
    { field: 'cost', before: '£9', after: '£2', changedByOthers: true },
  ]);
  const unseen = await edit(place.coordinator, 'publishListing', { id, expectedVersion: 1, draftVersion: 1 });
  expect(unseen).toMatchObject({ __typename: 'ListingChanged', currentVersion: version });
  expect((await editingOf(place.coordinator, id)).listingDraft.edited.cost).toBe('£2');
  const seen = await edit(place.coordinator, 'publishListing', { id, expectedVersion: version, draftVersion: 1 });
  expect(seen).toMatchObject({
    __typename: 'Service',
    cost: '£2',
    listingDraft: { published: { venue: 'The lighthouse' } },
  });
});

test('A form that was opened before the feed ran does not write the old words back', async () => {
  const open = await editingOf(place.coordinator, id);
  await feedGives({ venue: 'The lighthouse' });
  const input = { ...open.listingDraft.edited, cost: '£2' };
  const saving = { id, expectedVersion: open.version, draftVersion: 0, input };
  const saved = await edit(place.coordinator, 'saveListingDraft', saving);
  expect(saved.listingDraft.differences).toMatchObject([{ field: 'cost' }]);
  const again = { ...saving, draftVersion: 1, input: { ...input, schedule: 'Fridays' } };
  const later = await edit(place.coordinator, 'saveListingDraft', again);
  expect(later.listingDraft.edited).toMatchObject({ venue: 'The lighthouse', cost: '£2', schedule: 'Fridays' });
});

test('A form opened before something waited does not withdraw it', async () => {
  const open = await editingOf(place.coordinator, id);
  await publishChanges(place.coordinator, id, { name: 'Lantern choir' });
  const input = { ...open.listingDraft.edited, cost: '£2' };
  const saved = await edit(place.coordinator, 'saveListingDraft', {
    id,
    expectedVersion: open.version,
    draftVersion: 0,
    input,
  });
  expect(saved.listingDraft.edited.name).toBe('Lantern choir');
  const published = await edit(place.coordinator, 'publishListing', {
    id,
    expectedVersion: saved.version,
    draftVersion: 1,
  });
  expect(published.listingProposal?.differences).toMatchObject([{ field: 'name', after: 'Lantern choir' }]);
});

test('A pause in between is no change of the words, and what is paused stays so', async () => {
  const open = await editingOf(place.coordinator, id);
  await dataAs(place.coordinator, pause, { id, expectedVersion: open.version });
  const input = { ...open.listingDraft.edited, cost: '£2' };
  const saved = await edit(place.coordinator, 'saveListingDraft', {
    id,
    expectedVersion: open.version,
    draftVersion: 0,
    input,
  });
  expect(saved.listingDraft).toMatchObject({ acceptsReferrals: false, differences: [{ field: 'cost' }] });
  await edit(place.coordinator, 'publishListing', { id, expectedVersion: saved.version, draftVersion: 1 });
  const [row] = await theTruth<{ paused: boolean }>(
    'select paused_at is not null as paused from service where id = $1',
    [id],
  );
  expect(row!.paused).toBe(true);
});

test('What a colleague saved since the preview is not published unseen', async () => {
  const seen = await saveDraft(place.coordinator, id, { cost: '£1' });
  await saveDraft(await signedInAs(coordinator(place.charity)), id, { cost: '£100' });
  const publishing = { id, expectedVersion: seen.version, draftVersion: seen.listingDraft.version };
  const answer = await edit(place.coordinator, 'publishListing', publishing);
  expect(answer).toMatchObject({ __typename: 'DraftChanged', currentVersion: 2 });
  const [row] = await theTruth<{ cost: string | null }>('select cost from service where id = $1', [id]);
  expect(row!.cost).toBeNull();
});

test('Of two who save at once, and of two who publish at once, one is told', async () => {
  const { version, listingDraft } = await editingOf(place.coordinator, id);
  const colleague = await signedInAs(coordinator(place.charity));
  const saving = (cost: string) => ({
    id,
    expectedVersion: version,
    draftVersion: 0,
    input: { ...listingDraft.edited, cost },
  });
  const saves = await Promise.all([
    edit(place.coordinator, 'saveListingDraft', saving('£1')),
    edit(colleague, 'saveListingDraft', saving('£2')),
  ]);
  expect(saves.map(({ __typename }) => __typename).sort()).toEqual(['DraftChanged', 'Service']);
  const publishing = { id, expectedVersion: version, draftVersion: 1 };
  const published = await Promise.all([
    edit(place.coordinator, 'publishListing', publishing),
    edit(editor, 'publishListing', publishing),
  ]);
  expect(published.map(({ __typename }) => __typename).sort()).toEqual(['DraftChanged', 'Service']);
  expect(await theTruth('select version from listing_version where service_id = $1', [id])).toEqual([{ version: 1 }]);
});

test('A feed that runs while somebody publishes loses nothing of either', async () => {
  for (let round = 1; round <= 5; round += 1) {
    const { version, listingDraft } = await saveDraft(place.coordinator, id, { cost: `£${round}` });
    const publishing = { id, expectedVersion: version, draftVersion: listingDraft.version };
    const [answer] = await Promise.all([
      edit(place.coordinator, 'publishListing', publishing),
      feedGives({ venue: `Room ${round}` }),
    ]);
    if (answer.__typename === 'ListingChanged') {
      await edit(place.coordinator, 'publishListing', { ...publishing, expectedVersion: answer.currentVersion });
    }
    const [row] = await theTruth<{ cost: string; venue: string }>('select cost, venue from service where id = $1', [
      id,
    ]);
    expect(row!.cost).toBe(`£${round}`);
  }
});
