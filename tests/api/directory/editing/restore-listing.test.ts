import { beforeEach, expect, test } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../../testkit/actors.js';
import { edit, editingOf, publishChanges, saveDraft, type Difference } from '../../../testkit/edit-listing.js';
import { inTheSystem } from '../../../testkit/clockwork.js';
import { aNeighbourhood, type Neighbourhood } from '../../../testkit/neighbourhood.js';
import { dataAs, run, runAs } from '../../../testkit/run.js';
import { theTruth } from '../../../testkit/truth.js';
import { readListingRows } from '@kith/api/directory/listing/listing-row';
import { writeListingRows } from '@kith/api/directory/listing/write-listings';
import { uuidv7 } from '../../../testkit/ids.js';

let place: Neighbourhood;
let editor: Actor;
let id: string;
beforeEach(async () => {
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
  id = place.choir.id;
});

const history = `query History($id: ID!, $first: Int!, $after: String) {
  listingHistory(serviceId: $id, first: $first, after: $after) {
    edges { cursor node { version replacedByName byFeed differences { field before after } } }
    pageInfo { hasNextPage endCursor } } }`;
interface Change {
  version: number;
  replacedByName: string;
  byFeed: boolean;
  differences: Pick<Difference, 'field' | 'before' | 'after'>[];
}
interface History {
  listingHistory: {
    edges: { node: Change }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const historyFor = async (actor: Actor, page: { first: number; after?: string | null } = { first: 100 }) =>
  (await dataAs<History>(actor, history, { id, ...page })).listingHistory;
const changesFor = async (actor: Actor) => (await historyFor(actor)).edges.map(({ node }) => node);

test('The history tells each change in words, who made it, and whether it was a feed', async () => {
  await publishChanges(place.coordinator, id, { cost: '£1' });
  const sourceId = uuidv7();
  await theTruth("insert into feed_source (id, name, added_at, added_by_name) values ($1, $2, now(), 'Tests')", [
    sourceId,
    `Council ${sourceId}`,
  ]);
  await inTheSystem('feed', async (unit) => {
    const row = (await readListingRows(unit, [id])).get(id)!;
    return writeListingRows(unit, [{ ...row, card: { ...row.card, venue: 'The lighthouse' } }], {
      name: 'Council',
      sourceId,
    });
  });
  await publishChanges(editor, id, { cost: null, questions: ['Does the person sing?'] });
  const changes = await changesFor(place.coordinator);
  expect(changes).toEqual([
    {
      version: 3,
      replacedByName: editor.name,
      byFeed: false,
      differences: [
        { field: 'cost', before: '£1', after: null },
        { field: 'questions', before: null, after: 'Does the person sing?' },
      ],
    },
    {
      version: 2,
      replacedByName: 'Council',
      byFeed: true,
      differences: [{ field: 'venue', before: null, after: 'The lighthouse' }],
    },
    {
      version: 1,
      replacedByName: place.coordinator.name,
      byFeed: false,
      differences: [{ field: 'cost', before: null, after: '£1' }],
    },
  ]);
  expect(await changesFor(editor)).toEqual(changes);
  const first = await historyFor(editor, { first: 2 });
  const rest = await historyFor(editor, { first: 2, after: first.pageInfo.endCursor });
  expect([first.pageInfo.hasNextPage, rest.edges.map(({ node }) => node.version)]).toEqual([true, [1]]);
});

test('Nobody else reads how a listing was changed', async () => {
  await publishChanges(place.coordinator, id, { cost: '£1' });
  const elsewhere = (await aNeighbourhood()).coordinator;
  expect(await changesFor(elsewhere)).toEqual([]);
  for (const actor of [place.referrer, place.linkWorker, place.sessionLead]) {
    const { errors } = await runAs(actor, history, { id, first: 10 });
    expect(errors[0]?.extensions?.code, actor.role).toBe('FORBIDDEN');
  }
  expect((await run(history, { id, first: 10 })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});

test('An older version is restored as a new one, which is undone in the same way', async () => {
  await publishChanges(place.coordinator, id, { cost: '£1', questions: ['Sings?'] });
  const { version } = await publishChanges(place.coordinator, id, { cost: '£2' });
  const restored = await edit(place.coordinator, 'restoreListing', { id, expectedVersion: version, restored: 1 });
  expect(restored).toMatchObject({ __typename: 'Service', version: version + 1, cost: null });
  const [undone] = await changesFor(place.coordinator);
  expect(undone!.differences.map(({ field }) => field)).toEqual(['cost', 'questions']);
  const back = await edit(place.coordinator, 'restoreListing', {
    id,
    expectedVersion: restored.version,
    restored: undone!.version,
  });
  expect(back).toMatchObject({ cost: '£2', listingDraft: { edited: { questions: ['Sings?'] } } });
});

test('What is sensitive of an older version waits, and what waits otherwise goes on waiting', async () => {
  await publishChanges(editor, id, { phone: '0191 496 0000', cost: '£1' });
  const { version } = await publishChanges(place.coordinator, id, { name: 'Lantern choir' });
  const restored = await edit(place.coordinator, 'restoreListing', { id, expectedVersion: version, restored: 1 });
  expect(restored).toMatchObject({ cost: null, phone: '0191 496 0000' });
  expect(restored.listingProposal?.differences).toMatchObject([
    { field: 'name', after: 'Lantern choir' },
    { field: 'phone', before: '0191 496 0000', after: null },
  ]);
});

test('An editor who restores approves nothing by it', async () => {
  await publishChanges(place.coordinator, id, { cost: '£1' });
  const { version } = await publishChanges(place.coordinator, id, { name: 'Lantern choir' });
  const restored = await edit(editor, 'restoreListing', { id, expectedVersion: version, restored: 1 });
  expect(restored).toMatchObject({ name: 'Sea shanty choir', cost: null });
  expect(restored.listingProposal?.differences).toMatchObject([{ field: 'name', after: 'Lantern choir' }]);
});

test('A draft outlives a restore, and what is not there or not as seen is told', async () => {
  await publishChanges(place.coordinator, id, { cost: '£1' });
  const { version } = await saveDraft(place.coordinator, id, { venue: 'The lighthouse' });
  const unseen = await edit(place.coordinator, 'restoreListing', { id, expectedVersion: version - 1, restored: 1 });
  expect(unseen).toMatchObject({ __typename: 'ListingChanged', currentVersion: version });
  const { editingMutations } = await import('../../../testkit/edit-listing.js');
  const never = { id, expectedVersion: version, restored: 7 };
  const { errors } = await runAs(place.coordinator, editingMutations.restoreListing, never);
  expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  await edit(place.coordinator, 'restoreListing', { id, expectedVersion: version, restored: 1 });
  expect((await editingOf(place.coordinator, id)).listingDraft).toMatchObject({
    edited: { cost: null, venue: 'The lighthouse' },
    differences: [{ field: 'venue' }],
  });
});
