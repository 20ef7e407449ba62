import { findDuplicates } from '@kith/api/directory/duplicates/find-duplicates.service';
import { beforeAll, expect, test } from 'vitest';
import { coordinator, directoryEditor, signedInAs, type Actor } from '../../testkit/actors.js';
import { inTheSystem } from '../../testkit/clockwork.js';
import { aListing } from '../../testkit/listings.js';
import { anOrganisation, type Organisation } from '../../testkit/organisations.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

let trust: Organisation;
let council: Organisation;
let editor: Actor;
beforeAll(async () => {
  trust = await anOrganisation('COMMUNITY', { name: 'Tidewell Community Trust' });
  council = await anOrganisation('COUNCIL');
  editor = await signedInAs(directoryEditor());
});

/** Looks through everything that waits. */
const look = () => findDuplicates((work) => inTheSystem('find-duplicates', work));

const list = `query List($state: DuplicateState) { serviceDuplicates(first: 100, state: $state) { edges { node {
  id score evidence state decidedAt decidedByName service { id } other { id } } } } }`;
interface Duplicate {
  id: string;
  evidence: string[];
  state: string;
  service: { id: string };
  other: { id: string };
}
interface Listed {
  serviceDuplicates: { edges: { node: Duplicate }[] };
}
async function found(ids: readonly string[], state?: string): Promise<Duplicate[]> {
  const { serviceDuplicates } = await dataAs<Listed>(editor, list, { state });
  const all = serviceDuplicates.edges.map(({ node }) => node);
  return all.filter(({ service, other }) => ids.includes(service.id) || ids.includes(other.id));
}
const decide = (mutation: 'dismissDuplicate' | 'reopenDuplicate') =>
  `mutation Decide($id: ID!) { ${mutation}(id: $id) { __typename ... on ServiceDuplicate { state decidedByName } } }`;

let places = 0;
/** The same service from two sources, in an outward postcode of its own. */
async function aPair(words: string): Promise<[string, string]> {
  const outcode = `ZZ${(places += 1)}`;
  const traits = { name: words, outcode, phone: '0191 498 0100' };
  return [
    await aListing(trust, { ...traits, phone: `0191 498 ${String(places).padStart(4, '0')}` }),
    await aListing(council, { ...traits, phone: `+44 (0)191 498${String(places).padStart(4, '0')}` }),
  ];
}

test('Two sources that list the same service are found out, with what speaks for it, however they write it', async () => {
  const ids = await aPair('The chair yoga group');
  await look();
  expect(await found(ids)).toMatchObject([
    {
      evidence: ['Same name', 'Same telephone number', expect.stringMatching(/^Both in ZZ/) as string],
      service: { id: ids[0] },
      other: { id: ids[1] },
      state: 'OPEN',
      decidedByName: null,
    },
  ]);
});

test('They are found by a name that differs by a word, or by one page on the web, and by what changes later', async () => {
  const page = 'https://www.example.org/lantern-walk/';
  const first = await aListing(trust, { name: 'Lantern walk', url: page, email: 'walk@example.org' });
  const second = await aListing(council, { name: 'Evening stroll', email: 'Walk@Example.org' });
  await look();
  expect(await found([first, second])).toEqual([]);
  await theTruth(
    "update service set name = 'Evening lantern walk', url = 'http://example.org/Lantern-walk#top' where id = $1",
    [second],
  );
  await look();
  expect((await found([first]))[0]?.evidence).toEqual([
    'Names differ by one word',
    'Same e-mail address',
    'Same page on the web',
  ]);
  await theTruth("update service set status = 'DEFUNCT' where id = $1", [second]);
  await look();
  expect(await found([first])).toEqual([]);
});

test('What an editor dismisses does not come back, unless there is new evidence', async () => {
  const ids = await aPair('Harbour reading circle');
  await look();
  const [pair] = await found(ids);
  expect(await dataAs(editor, decide('dismissDuplicate'), { id: pair!.id })).toEqual({
    dismissDuplicate: { __typename: 'ServiceDuplicate', state: 'DISMISSED', decidedByName: editor.name },
  });
  const touch = (set: string) => theTruth(`update service set ${set} where id = any ($1)`, [ids]);
  await theTruth("update service set url = 'https://example.org/circle' where id = $1", [ids[0]]);
  await look();
  expect(await found(ids)).toEqual([]);
  expect(await found(ids, 'DISMISSED')).toHaveLength(1);
  await touch("email = 'circle@example.org', phone = '0191 498 0199'");
  await look();
  expect((await found(ids))[0]?.evidence).toContain('Same e-mail address');
  expect(await dataAs(editor, decide('dismissDuplicate'), { id: pair!.id })).toMatchObject({});
  expect(await dataAs(editor, decide('reopenDuplicate'), { id: pair!.id })).toEqual({
    reopenDuplicate: { __typename: 'ServiceDuplicate', state: 'OPEN', decidedByName: null },
  });
});

test('A number that everybody shares, or none that is one, says nothing', async () => {
  const ids = [];
  for (let n = 0; n < 24; n += 1)
    ids.push(await aListing(trust, { name: 'Duty desk', phone: '0300 123 4567', outcode: 'QQ1' }));
  await look();
  expect(await found(ids)).toEqual([]);
});

test('Only directory editors see what may be the same, or decide it', async () => {
  const ids = await aPair('Quayside singers');
  await look();
  const [pair] = await found(ids);
  const keeper = await signedInAs(coordinator(trust));
  const one = 'query One($id: ID!) { serviceDuplicate(id: $id) { id } }';
  for (const document of [list, one, decide('dismissDuplicate'), decide('reopenDuplicate')]) {
    const refused = await runAs(keeper, document, { id: pair!.id });
    expect(refused.errors[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await run(document, { id: pair!.id })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  }
  const nowhere = { id: '01900000-0000-7000-8000-000000000000' };
  expect((await runAs(editor, one, nowhere)).errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect((await runAs(editor, decide('dismissDuplicate'), nowhere)).errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect(await found(ids)).toHaveLength(1);
});
