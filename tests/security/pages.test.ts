import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../testkit/a-referral.js';
import { auditor, signedInAs, type Actor } from '../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../testkit/neighbourhood.js';
import { dataAs, runAs } from '../testkit/run.js';

let place: Neighbourhood;
let eye: Actor;
beforeAll(async () => {
  place = await aNeighbourhood();
  eye = await signedInAs(auditor(place.board));
  await Promise.all(Array.from({ length: 7 }, () => aReferral(place).sent().create()));
});

const lists: Record<string, { actor: () => Actor; field: string }> = {
  worklist: {
    actor: () => place.linkWorker,
    field: 'worklist(box: RECEIVED, tab: NEEDS_ME, first: $first, after: $after)',
  },
  people: { actor: () => place.referrer, field: 'people(first: $first, after: $after)' },
  services: { actor: () => place.referrer, field: 'services(first: $first, after: $after)' },
  organisations: { actor: () => place.referrer, field: 'organisations(first: $first, after: $after)' },
  auditEntries: { actor: () => eye, field: 'auditEntries(first: $first, after: $after)' },
  disclosureReceipts: { actor: () => eye, field: 'disclosureReceipts(first: $first, after: $after)' },
};

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const documentOf = (field: string) =>
  `query Page($first: Int!, $after: String) { list: ${field} { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe.each(Object.entries(lists))('The list %s', (_name, { actor, field }) => {
  test('is read page by page, nobody twice and nobody left out', async () => {
    const { list: all } = await dataAs<{ list: Page }>(actor(), documentOf(field), { first: 100 });
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { list }: { list: Page } = await dataAs(actor(), documentOf(field), { first: 2, after });
      seen.push(...list.edges.map(({ node }) => node.id));
      expect(list.edges.length).toBeLessThanOrEqual(2);
      if (!list.pageInfo.hasNextPage) break;
      after = list.pageInfo.endCursor;
    }
    // Reading is audited, so the audit grows at its newer end while it is read.
    expect(seen.filter((id) => all.edges.some(({ node }) => node.id === id))).toEqual(
      all.edges.map(({ node }) => node.id).filter((id) => seen.includes(id)),
    );
    expect(seen.length).toBeGreaterThanOrEqual(Math.min(all.edges.length, 1));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test.each([-1, 0, 101, 2_147_483_647, 2_147_483_648, 1e21])('of %d rows a page is refused', async (first) => {
    const { errors, status } = await runAs(actor(), documentOf(field), { first });
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(status).toBeLessThan(500);
  });

  test.each([
    'not a cursor',
    'x'.repeat(64_000),
    '\u0000',
    cursor({}),
    cursor([]),
    cursor([1]),
    cursor([null, null]),
    cursor([{ $gt: '' }, 'x']),
    cursor(["' or true --", "' or true --"]),
    cursor(['2026-01-01', 'no uuid']),
    cursor(['\u0000', '019a0000-0000-7000-8000-000000000000']),
    cursor([1e308, 'x', 'x']),
    cursor(['x', 'x', 'x']),
  ])('does not follow a page link somebody wrote themselves (%#)', async (after) => {
    const { errors, status, data, text } = await runAs(actor(), documentOf(field), { first: 5, after });
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(status).toBeLessThan(500);
    expect(data ?? null).toBeNull();
    expect(text).not.toMatch(/syntax|uuid:|timestamp|select/i);
  });
});

test('A field that fails takes the whole answer with it, so that nothing looks merely empty', async () => {
  const { data, errors } = await runAs(
    place.referrer,
    'query Half($bad: String) { invitation(token: "x") { email } worklist(box: SENT, tab: WAITING, after: $bad) { edges { cursor } } }',
    { bad: cursor(['no date', 'no uuid']) },
  );
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
});
