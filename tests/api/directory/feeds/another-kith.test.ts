import { beforeAll, expect, test } from 'vitest';
import { fullService, type PublishedService } from '@kith/api/directory/open-referral/published-service';
import { aPlainService } from '../../../conformance/open-referral/directory.js';
import { aMember, coordinator, practiceReferrer, signedInAs, type Actor } from '../../../testkit/actors.js';
import type { FeedRow } from '../../../testkit/feed-server/feed-services.js';
import { names } from '../../../testkit/find-services.js';
import { anOrganisation, type Organisation } from '../../../testkit/organisations.js';
import { dataAs } from '../../../testkit/run.js';
import { theServer } from '../../../testkit/server.js';
import { theTruth } from '../../../testkit/truth.js';
import { aFeed, read, remarksOf } from './feed-runs.js';

const row = (service: PublishedService): FeedRow => JSON.parse(JSON.stringify(fullService(service))) as FeedRow;

/** A service of another Kith that takes referrals there, by somebody of this kind. */
const offered = (kind: Organisation['kind'], name: string) => {
  const service = aPlainService({ name });
  return { ...service, organisation: { ...service.organisation, kind, name: `${name} people` } };
};

let referrer: Actor;
beforeAll(async () => {
  (await theServer()).clock.set('2026-07-01T12:00:00Z');
  referrer = await signedInAs(practiceReferrer(await anOrganisation('PRACTICE')));
});

const takes = async ({ card: { id } }: PublishedService) => {
  const asked = `query Takes($id: ID!) { service(id: $id) { referralRoute acceptsReferrals viewerCanRefer } }`;
  return (await dataAs<{ service: object }>(referrer, asked, { id })).service;
};

const draft = `mutation Draft($input: ReferralDraftInput!, $key: String!) {
  draftReferral(input: $input, idempotencyKey: $key) {
    __typename ... on InvalidInput { fields { field message } } } }`;
const draftTo = (input: object) => dataAs(referrer, draft, { input, key: crypto.randomUUID() });

const unread = { referralRoute: 'KITH', acceptsReferrals: false, viewerCanRefer: false };

test('A service whose referrals are read in another Kith takes none here until somebody of it is here', async () => {
  const rowing = offered('COMMUNITY', 'Rowing');
  const feed = await aFeed([row(rowing)]);
  expect(await read(feed)).toMatchObject({ added: 1 });
  expect(await takes(rowing)).toEqual(unread);
  expect(await names({ acceptsReferrals: true })).toEqual([]);
  expect(await draftTo({ serviceId: rowing.card.id })).toMatchObject({
    draftReferral: { __typename: 'InvalidInput', fields: [{ field: 'serviceId' }] },
  });
  await aMember(coordinator(rowing.organisation));
  expect(await takes(rowing)).toEqual({ referralRoute: 'KITH', acceptsReferrals: true, viewerCanRefer: true });
  expect(await names({ acceptsReferrals: true })).toEqual(['Rowing']);
  feed.rows[0] = row({ ...rowing, card: { ...rowing.card, pausedAt: new Date('2026-06-01T09:00:00Z') } });
  await read(feed);
  expect(await takes(rowing), 'who is here pauses here').toMatchObject({ acceptsReferrals: true });
});

test('A team that is known from a feed alone is sent nothing', async () => {
  const walks = offered('LINK_WORKER_TEAM', 'Walks');
  await read(await aFeed([row(walks)]));
  const to = { receiverId: walks.organisation.id };
  expect(await draftTo(to)).toMatchObject({
    draftReferral: { fields: [{ field: 'receiverId', message: expect.stringContaining('Nobody of this team') }] },
  });
  await aMember(coordinator(walks.organisation));
  expect(await draftTo(to)).toEqual({ draftReferral: { __typename: 'Referral' } });
});

test('How one refers to an organisation that was here before is not a feed’s to say', async () => {
  const trust = await anOrganisation('COMMUNITY');
  await aMember(coordinator(trust));
  const chess = offered('COMMUNITY', 'Chess');
  await read(await aFeed([row({ ...chess, organisation: { ...chess.organisation, ...trust } })]));
  expect(await takes(chess)).toEqual({ ...unread, referralRoute: 'SIGNPOST' });
});

test('A feed that brought a practice says no more of it once somebody of it is here', async () => {
  const gym = offered('PRACTICE', 'Gym');
  const feed = await aFeed([row(gym)]);
  await read(feed);
  const renamed = (name: string) => row({ ...gym, organisation: { ...gym.organisation, name } });
  const nameNow = async () =>
    (await theTruth<{ name: string }>('select name from organisation where id = $1', [gym.organisation.id]))[0]?.name;
  feed.rows[0] = renamed('Harbour Surgery');
  await read(feed);
  expect(await nameNow()).toBe('Harbour Surgery');
  await aMember(practiceReferrer(gym.organisation));
  feed.rows[0] = renamed('Not a surgery');
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE' });
  expect(await nameNow()).toBe('Harbour Surgery');
});

test('An ODS code that somebody has stays theirs', async () => {
  const surgery = await anOrganisation('PRACTICE');
  await theTruth(`update organisation set ods_code = 'A81001' where id = $1`, [surgery.id]);
  const twice = ['Swim', 'Dance', 'Bowls'].map((name, index) => {
    const service = offered('PRACTICE', name);
    return row({ ...service, organisation: { ...service.organisation, odsCode: index === 0 ? 'A81001' : 'A81002' } });
  });
  expect(await read(await aFeed(twice))).toMatchObject({ added: 3, refused: 0 });
  const codes = await theTruth<{ code: string }>(
    `select ods_code as code from organisation where ods_code like 'A8100%' order by 1`,
  );
  expect(codes.map(({ code }) => code)).toEqual(['A81001', 'A81002']);
});

const forged: [string, (service: PublishedService) => PublishedService][] = [
  ['a link that runs a script', (s) => ({ ...s, card: { ...s.card, referralLink: 'javascript:alert(1)' } })],
  ['a rule whose age is a word', (s) => withRule(s, { minimum: 'ten' as never })],
  ['a day that no calendar has', (s) => ({ ...s, card: { ...s.card, assuredDate: '2026-02-30' } })],
  ['a day still to come', (s) => ({ ...s, card: { ...s.card, assuredDate: '2126-02-03' } })],
  ['a text that never ends', (s) => ({ ...s, card: { ...s.card, summary: 'a'.repeat(30_000) } })],
  ['characters that nobody reads', (s) => ({ ...s, card: { ...s.card, venue: 'Hall\u0007' } })],
  ['a pause that begins next year', (s) => ({ ...s, card: { ...s.card, pausedAt: new Date('2126-01-01') } })],
  ['questions without end', (s) => withList(s, { questions: Array.from({ length: 300 }, (_, n) => `Why ${n}?`) })],
];

const withList = (service: PublishedService, listing: Partial<PublishedService['listing']>) => ({
  ...service,
  listing: { ...service.listing, ...listing },
});
const withRule = (service: PublishedService, rule: object) =>
  withList(service, {
    eligibilityRules: [
      { id: crypto.randomUUID(), kind: 'AGE', values: [], minimum: 18, maximum: null, sentence: 'Adults.', ...rule },
    ],
  });

test.each(forged)('Words of Kith with %s are not believed, any of them', async (what, forge) => {
  const quiz = forge(offered('COMMUNITY', `Quiz with ${what}`));
  const report = await read(await aFeed([row(quiz)]));
  expect(report).toMatchObject({ state: 'COMPLETE', added: 1 });
  expect(await takes(quiz)).toEqual({ ...unread, referralRoute: 'SIGNPOST' });
  expect((await remarksOf(report))[0]?.notes[0]).toContain('not as Kith writes it');
  const [kept] = await theTruth<{ listing: object }>(
    'select to_jsonb(l) - array[$2] as listing from service_listing l where service_id = $1',
    [quiz.card.id, 'service_id'],
  );
  expect(kept?.listing).toMatchObject({ terms: [], eligibility_rules: [], questions: [] });
});
