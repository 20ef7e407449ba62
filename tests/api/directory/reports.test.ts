import { beforeAll, expect, test } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../testkit/actors.js';
import { aKey } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let editor: Actor;
beforeAll(async () => {
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
});

const report = `mutation Report($id: ID!, $text: String!, $key: String!) {
  reportListing(id: $id, text: $text, idempotencyKey: $key) { __typename ... on InvalidInput { fields { field } } } }`;
const reports = `{ listingReports(first: 100) { edges { node {
  id text reportedByName reporter { id } service { id } settledAt settledByName } } } }`;
const settle = `mutation Settle($id: ID!) { settleReport(id: $id) { ... on ListingReport { settledAt settledByName } } }`;

interface Open {
  listingReports: { edges: { node: { id: string; text: string } }[] };
}
const openFor = async (actor: Actor) =>
  (await dataAs<Open>(actor, reports)).listingReports.edges.map(({ node }) => node);
const codeOf = async (actor: Actor, document: string, variables: object = {}) =>
  (await runAs(actor, document, { ...variables })).errors[0]?.extensions?.code;

test('What somebody finds wrong reaches those who keep the listing, who deal with it once', async () => {
  const { id } = place.choir;
  const reporting = { id, text: ' It has moved to the lighthouse. ', key: aKey() };
  for (let again = 0; again < 2; again += 1) {
    expect(await dataAs(place.referrer, report, reporting)).toEqual({ reportListing: { __typename: 'Service' } });
  }
  const [open, ...others] = await openFor(place.coordinator);
  expect(others).toEqual([]);
  expect(open).toMatchObject({
    text: 'It has moved to the lighthouse.',
    reportedByName: place.referrer.name,
    reporter: { id: place.practice.id },
    service: { id },
    settledAt: null,
  });
  expect((await openFor(editor)).map((each) => each.id)).toContain(open!.id);
  const settled = { settledAt: expect.any(String) as string, settledByName: place.coordinator.name };
  expect(await dataAs(place.coordinator, settle, { id: open!.id })).toEqual({ settleReport: settled });
  expect(await dataAs(editor, settle, { id: open!.id })).toEqual({ settleReport: settled });
  expect(await openFor(place.coordinator)).toEqual([]);
});

test('Others neither read nor settle a report, and nobody from outside reports', async () => {
  const { id } = place.allotment;
  await dataAs(place.linkWorker, report, { id, text: 'Closed on Mondays.', key: aKey() });
  const [open] = await openFor(place.coordinator);
  const elsewhere = (await aNeighbourhood()).coordinator;
  expect(await openFor(elsewhere)).toEqual([]);
  for (const actor of [place.linkWorker, place.referrer, place.sessionLead]) {
    expect(await codeOf(actor, reports), actor.role).toBe('FORBIDDEN');
  }
  for (const actor of [place.linkWorker, elsewhere, place.sessionLead]) {
    expect(await codeOf(actor, settle, { id: open!.id }), actor.role).toBe('NOT_FOUND');
  }
  const stranger = await run(report, { id, text: 'Wrong.', key: aKey() });
  expect(stranger.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  expect(await theTruth('select settled_at from listing_report where id = $1', [open!.id])).toEqual([
    { settled_at: null },
  ]);
});

test('A report says something, about a service there is', async () => {
  const { id } = place.choir;
  expect(await dataAs(place.referrer, report, { id, text: ' ', key: aKey() })).toEqual({
    reportListing: { __typename: 'InvalidInput', fields: [{ field: 'text' }] },
  });
  const nowhere = { id: '01900000-0000-7000-8000-000000000000', text: 'Wrong.', key: aKey() };
  expect(await codeOf(place.referrer, report, nowhere)).toBe('NOT_FOUND');
  expect(await theTruth('select from listing_report where service_id = $1 and settled_at is null', [id])).toEqual([]);
});
