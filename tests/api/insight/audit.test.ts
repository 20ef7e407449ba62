import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import { auditor, linkWorkerManager, practiceReferrer, signedInAs, type Actor } from '../../testkit/actors.js';
import { aNhsNumber } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { attempt, moved, seenBy } from '../../testkit/referrals.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { auditOf } from '../../testkit/truth.js';

let place: Neighbourhood;
let referral: MadeReferral;
beforeAll(async () => {
  place = await aNeighbourhood();
  referral = await aReferral(place).sent().create();
});

const lastOf = async (actor: Actor) => (await auditOf(actor.userId)).at(-1);
const countOf = async (actor: Actor) => (await auditOf(actor.userId)).length;

describe('The audit', () => {
  test('holds one row for an operation that showed a person, with who, for whom, what and about whom', async () => {
    const before = await countOf(place.linkWorker);
    await seenBy(place.linkWorker, referral.id, 'id person { initials } content { reason } events { sentence } needs');
    expect(await countOf(place.linkWorker)).toBe(before + 1);
    expect(await lastOf(place.linkWorker)).toEqual({
      operation: 'OneReferral',
      role: 'LINK_WORKER',
      user_id: place.linkWorker.userId,
      organisation_id: place.team.id,
      why: null,
      person_ids: [referral.person.id],
      wrote: false,
      problem: null,
    });
  });

  test('names everybody on a page of a list', async () => {
    const others = await Promise.all([1, 2].map(() => aReferral(place).sent().create()));
    await dataAs(
      place.linkWorker,
      'query Page { worklist(box: RECEIVED, tab: NEEDS_ME, first: 100) { edges { node { reference } } } }',
    );
    const row = await lastOf(place.linkWorker);
    expect(row?.operation).toBe('Page');
    expect(row?.person_ids).toEqual(expect.arrayContaining([referral, ...others].map(({ person }) => person.id)));
  });

  test('says of a change that it was one, and has a row of its own for it', async () => {
    const fresh = await aReferral(place).sent().create();
    const before = await countOf(place.linkWorker);
    await moved(place.linkWorker, 'accept', fresh);
    const rows = (await auditOf(place.linkWorker.userId)).slice(before);
    expect(rows.filter(({ wrote }) => wrote)).toEqual([
      expect.objectContaining({ operation: 'acceptReferral', person_ids: [fresh.person.id] }),
    ]);
  });

  test('knows of a look-up that found nobody', async () => {
    await dataAs(place.referrer, 'query Find($n: String) { findPeople(by: { nhsNumber: $n }) { __typename } }', {
      n: aNhsNumber(),
    });
    expect(await lastOf(place.referrer)).toMatchObject({
      operation: 'Find',
      why: 'look-up by NHS number: nobody found',
      person_ids: [],
    });
  });

  test('has no row for what touched nobody, nor for a change that did not happen', async () => {
    const before = await countOf(place.referrer);
    await dataAs(
      place.referrer,
      'query Public { services(first: 3) { edges { node { name } } } worklistCounts(box: SENT) { needsMe } }',
    );
    await attempt(place.referrer, 'withdraw', { id: referral.id, version: 99 });
    expect((await auditOf(place.referrer.userId)).slice(before).filter(({ wrote }) => wrote)).toEqual([]);
    expect(await countOf(place.referrer)).toBe(before);
  });

  test('keeps why somebody sent a referral although it did not fit', async () => {
    const fresh = await aReferral(place, { service: { ...place.choir } }).create();
    await moved(place.referrer, 'submit', fresh, { overrideReason: 'He sang there as a boy.' });
    const row = (await auditOf(place.referrer.userId)).findLast(({ operation }) => operation === 'submitReferral');
    expect(row?.why).toContain('He sang there as a boy.');
  });
});

describe('An auditor', () => {
  const entries =
    'query Entries($person: ID) { auditEntries(filter: { personId: $person }, first: 100) { edges { node { operation actorName organisation { id } personIds } } } }';
  interface Entries {
    auditEntries: { edges: { node: { operation: string; organisation: { id: string } } }[] };
  }

  test('of the board reads who saw whom in its practices and teams, what was disclosed, and no case', async () => {
    const eye = await signedInAs(auditor(place.board));
    const { auditEntries } = await dataAs<Entries>(eye, entries, { person: referral.person.id });
    const where = new Set(auditEntries.edges.map(({ node }) => node.organisation.id));
    expect(where).toEqual(new Set([place.practice.id, place.team.id]));
    const { disclosureReceipts } = await dataAs<{
      disclosureReceipts: { edges: { node: { referral: object | null } }[] };
    }>(
      eye,
      'query Receipts { disclosureReceipts { edges { node { recipient { name } beforeAccepting { label } referral { id } } } } }',
    );
    expect(disclosureReceipts.edges.length).toBeGreaterThan(0);
    expect(disclosureReceipts.edges.every(({ node }) => node.referral === null)).toBe(true);
    const { errors } = await runAs(eye, 'query Case($id: ID!) { referral(id: $id) { id } }', { id: referral.id });
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('who asks for one person leaves a row about them, and finds it there the next time', async () => {
    const eye = await signedInAs(auditor(place.board));
    await dataAs<Entries>(eye, entries, { person: referral.person.id });
    expect(await lastOf(eye)).toMatchObject({
      operation: 'Entries',
      why: 'who has seen this person',
      person_ids: [referral.person.id],
      organisation_id: place.board.id,
      wrote: false,
    });
    expect(await countOf(eye)).toBe(1);
    const again = await dataAs<Entries>(eye, entries, { person: referral.person.id });
    expect(again.auditEntries.edges.map(({ node }) => node.organisation.id)).toContain(place.board.id);
  });

  test('who asks for nobody they may know of leaves a row about nobody, and reading the whole list leaves none', async () => {
    const eye = await signedInAs(auditor());
    await dataAs<Entries>(eye, entries, { person: referral.person.id });
    expect(await lastOf(eye)).toMatchObject({ why: 'who has seen a person: nobody found', person_ids: [] });
    await dataAs<Entries>(eye, entries, {});
    expect(await countOf(eye)).toBe(1);
  });

  test('of another board reads nothing of it', async () => {
    const { auditEntries } = await dataAs<Entries>(await signedInAs(auditor()), entries, {
      person: referral.person.id,
    });
    expect(auditEntries.edges).toEqual([]);
  });

  test.each([
    ['a practice', () => practiceReferrer(place.practice)],
    ['a manager', () => linkWorkerManager(place.team)],
  ])('is who it takes: %s is refused', async (_who, part) => {
    const { errors } = await runAs(await signedInAs(part()), entries, {});
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
