import { beforeEach, expect, test } from 'vitest';
import { coordinator, signedInAs, type Actor } from '../../testkit/actors.js';
import { editingOf, publishChanges, saveDraft } from '../../testkit/edit-listing.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { dataAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let successor: Actor;
let id: string;
beforeEach(async () => {
  place = await aNeighbourhood();
  successor = await signedInAs(coordinator());
  id = place.choir.id;
});

/** Lets another organisation offer it, as a feed says when it does. */
const handOver = () =>
  theTruth('update service set organisation_id = $2 where id = $1', [id, successor.organisation.id]);

const reportsOf = async (actor: Actor) =>
  (
    await dataAs<{ listingReports: { edges: { node: { text: string } }[] } }>(
      actor,
      'query Reports { listingReports(first: 10) { edges { node { text } } } }',
    )
  ).listingReports.edges.map(({ node }) => node.text);

test('A draft and what waits go with a service to the organisation that keeps it now', async () => {
  await publishChanges(place.coordinator, id, { name: 'Lantern choir' });
  await saveDraft(place.coordinator, id, { cost: '£2' });
  await handOver();
  const theirs = await editingOf(successor, id);
  expect(theirs).toMatchObject({
    viewerCanEdit: true,
    listingDraft: { edited: { cost: '£2', name: 'Lantern choir' } },
  });
  expect(theirs.listingProposal).not.toBeNull();
  expect(await editingOf(place.coordinator, id)).toMatchObject({ listingDraft: null, listingProposal: null });
});

test('Who keeps it now goes on with the draft, and publishes', async () => {
  await saveDraft(place.coordinator, id, { cost: '£2' });
  await handOver();
  expect(await saveDraft(successor, id, { cost: '£3' })).toMatchObject({ listingDraft: { version: 2 } });
  expect(await publishChanges(successor, id, { cost: '£4' })).toMatchObject({ __typename: 'Service', cost: '£4' });
});

test('What was said to be wrong with it is told to who keeps it now, and not to who did', async () => {
  const report = `mutation Report($id: ID!) { reportListing(id: $id, text: "It has moved.", idempotencyKey: "it-has-moved-1") { __typename } }`;
  await dataAs(place.referrer, report, { id });
  expect(await reportsOf(place.coordinator)).toEqual(['It has moved.']);
  await handOver();
  expect(await reportsOf(successor)).toEqual(['It has moved.']);
  expect(await reportsOf(place.coordinator)).toEqual([]);
});
