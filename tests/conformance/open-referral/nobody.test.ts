import { beforeAll, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { aNeighbourhood } from '../../testkit/neighbourhood.js';
import { theTruth } from '../../testkit/truth.js';
import { theServer } from '../../testkit/server.js';
import { aPlainService, contentsOf, get, writeServices, type Json } from './directory.js';

/** Everything that the public may know stands in these; whatever stands elsewhere too is not a secret for that. */
const publicTables = [
  'organisation',
  'service',
  'service_listing',
  'service_capacity',
  'outcode',
  'taxonomy',
  'taxonomy_term',
  'service_search',
  'search_word',
  'service_answering',
  'service_gap',
];

let published = '';

const listed = async (path: string) => contentsOf(await get(path)).map(({ id }) => String(id));

async function everythingPublished(): Promise<string> {
  const lists = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];
  const ofEach = await Promise.all(
    lists.map(async (list) => (await listed(`/v3/${list}?per_page=500`)).map((id) => `/v3/${list}/${id}`)),
  );
  const paths = [
    ...lists.flatMap((list) => [`/v3/${list}?per_page=500`, `/v3/${list}?format=ndjson&full=true`]),
    '/v3/',
    '/v3/openapi.json',
    '/v3/services?minimal=true',
    '/v3/organizations?full_service=true&per_page=50',
    ...['services', 'organizations', 'locations', 'taxonomies', 'vocabularies'].map((list) => `/v1/${list}`),
    ...ofEach.flat(),
  ];
  const texts: string[] = [];
  for (const path of paths) {
    const { status, text } = await get(path);
    expect(status, path).toBe(200);
    texts.push(text);
  }
  return texts.join('\n').toLowerCase();
}

/** Every text of so many letters that a value holds; keys, and what stands before a value in a receipt, are the program's. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 6 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'label' ? [] : textsIn(inner)));
}

const rowsOf = (table: string) => theTruth<{ row: Json }>(`select to_jsonb(t) as row from ${table} t`);

beforeAll(async () => {
  const place = await aNeighbourhood();
  await aReferral(place, { service: place.allotment }).sent().accepted().create();
  await aReferral(place).sent().create();
  await writeServices([aPlainService({ venue: 'Chapel' })]);
  published = await everythingPublished();
});

test('Of all that is published, nothing is about anybody', async () => {
  const { owner } = await theServer();
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name, tablename from pg_tables
     where schemaname in ('public', 'auth') and not tablename = any($1)`,
    [[...publicTables, 'migrations']],
  );
  const open = new Set((await Promise.all(publicTables.map(rowsOf))).flat().flatMap(({ row }) => textsIn(row)));
  // Codes, such as that of a state, and the version of a notice.
  const codes = /^([A-Z_]+|\d{4}-\d\d)$/;
  let looked = 0;
  for (const { name } of tables) {
    const texts = (await rowsOf(name)).flatMap(({ row }) => textsIn(row)).filter((text) => !open.has(text));
    const own = texts.filter((text) => !codes.test(text));
    looked += own.length;
    expect(
      own.filter((text) => published.includes(text.toLowerCase())),
      name,
    ).toEqual([]);
  }
  expect(looked).toBeGreaterThan(200);
  expect(published).toContain('tuesday allotment');
});
