import { beforeAll, expect, test } from 'vitest';
import { coordinator, directoryEditor, signedInAs, type Actor } from '../../testkit/actors.js';
import { aDuplicate } from '../../testkit/duplicates.js';
import { aListing } from '../../testkit/listings.js';
import { anOrganisation, type Organisation } from '../../testkit/organisations.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

let trust: Organisation;
let editor: Actor;
beforeAll(async () => {
  trust = await anOrganisation('COMMUNITY');
  editor = await signedInAs(directoryEditor());
});

const list =
  'query List($missing: ListingGap) { incompleteListings(missing: $missing, first: 100) { edges { node { serviceId missing service { name } } } } }';
interface Listed {
  incompleteListings: { edges: { node: { serviceId: string; missing: string[] } }[] };
}
const incomplete = async (missing?: string) =>
  (await dataAs<Listed>(editor, list, { missing })).incompleteListings.edges.map(({ node }) => node);
const missingOf = async (id: string) => (await incomplete()).find(({ serviceId }) => serviceId === id)?.missing;

const whole = {
  phone: '0191 498 0100',
  venue: 'Fish Quay Hall',
  schedule: 'Mondays, 10am',
  summary: 'Chair yoga for people who sit for long.',
};

test('A listing that says what people need is not listed; each thing it does not say is named, the worst first', async () => {
  const id = await aListing(trust, whole);
  expect(await missingOf(id)).toBeUndefined();
  await theTruth(
    "update service set phone = null, venue = null, schedule = null, needs = '{}', summary = '', description = 'Yoga.' where id = $1",
    [id],
  );
  expect(await missingOf(id)).toEqual(['CONTACT', 'PLACE', 'TIMES', 'NEEDS', 'DESCRIPTION']);
  const lesser = await aListing(trust, { ...whole, needs: [] });
  const order = (await incomplete()).map(({ serviceId }) => serviceId);
  expect(order.indexOf(id)).toBeLessThan(order.indexOf(lesser));
  await theTruth("update service set needs = '{LONELINESS}' where id = $1", [lesser]);
  expect(await missingOf(lesser)).toBeUndefined();
});

test('Those that lack one thing are listed by themselves', async () => {
  const { schedule: _, ...rest } = whole;
  const untimed = await aListing(trust, rest);
  const needless = await aListing(trust, { ...whole, needs: [] });
  const lacking = async (missing: string) => (await incomplete(missing)).map(({ serviceId }) => serviceId);
  expect(await lacking('TIMES')).toContain(untimed);
  expect(await lacking('TIMES')).not.toContain(needless);
  expect(await lacking('NEEDS')).toContain(needless);
});

test('What its organisation says, or its parts, or that nobody has to go anywhere, counts too', async () => {
  const { phone: _, venue: __, schedule: ___, ...rest } = whole;
  const organisation = await anOrganisation('COMMUNITY');
  const id = await aListing(organisation, rest);
  expect(await missingOf(id)).toEqual(['CONTACT', 'PLACE', 'TIMES']);
  await theTruth("update organisation set email = 'hello@example.org' where id = $1", [organisation.id]);
  expect(await missingOf(id)).toEqual(['PLACE', 'TIMES']);
  await theTruth("update service set area_outcodes = '{NE30}' where id = $1", [id]);
  expect(await missingOf(id)).toEqual(['TIMES']);
  await theTruth(
    "update service set area_outcodes = '{}', description = 'We talk by phone, every week.' where id = $1",
    [id],
  );
  expect(await missingOf(id)).toEqual(['TIMES']);
  await theTruth(`insert into service_listing (service_id, schedules) values ($1, '[{"byDay": ["MO"]}]')`, [id]);
  expect(await missingOf(id)).toBeUndefined();
});

test('What is not shown to anybody need not be complete', async () => {
  const ended = await aListing(trust, { needs: [], status: 'DEFUNCT' });
  const merged = await aListing(trust, { needs: [] });
  expect(await missingOf(merged)).toContain('NEEDS');
  await aDuplicate(await aListing(trust, whole), merged, 'MERGED');
  expect([await missingOf(ended), await missingOf(merged)]).toEqual([undefined, undefined]);
});

const work = '{ editorWork { toCheck suggestedCorrections possibleDuplicates incomplete } }';

test('Editors see how much there is to do, and nobody else', async () => {
  const count = async () => (await dataAs<{ editorWork: Record<string, number> }>(editor, work)).editorWork;
  const before = await count();
  const id = await aListing(trust, { ...whole, needs: [], assured_date: '2020-01-01' });
  await aDuplicate(id, await aListing(trust, whole));
  await theTruth(
    `insert into listing_report (id, service_id, keeper_id, reporter_id, reported_by_name, reported_at, text)
     values ($1, $1, $2, $2, 'Dev Nair', now(), 'It has moved.')`,
    [id, trust.id],
  );
  const one = (name: string) => (before[name] ?? 0) + 1;
  expect(await count()).toEqual(Object.fromEntries(Object.keys(before).map((name) => [name, one(name)])));
  const keeper = await signedInAs(coordinator(trust));
  for (const document of [work, list]) {
    expect((await runAs(keeper, document)).errors[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await run(document)).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  }
});
