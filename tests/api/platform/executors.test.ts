import { createServer, type Server } from '@kith/api/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import type { Actor } from '../../testkit/actors.js';
import { testConfig } from '../../testkit/config.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { theServer } from '../../testkit/server.js';
import { bodyFor, type Variables } from '../../testkit/trusted.js';

let place: Neighbourhood;
let referral: MadeReferral;
let plain: Server;
let compiled: Server;
beforeAll(async () => {
  place = await aNeighbourhood();
  referral = await aReferral(place).sent().accepted().create();
  await aReferral(place, { basedOn: referral, service: place.allotment }).sent().create();
  const { database, clock, documents } = await theServer();
  plain = await createServer({ config: testConfig({ executor: 'graphql-js' }), database, clock, documents });
  compiled = await createServer({ config: testConfig({ executor: 'jit' }), database, clock, documents });
});
afterAll(() => Promise.all([plain.app.close(), compiled.app.close()]));

interface Body {
  data?: unknown;
  errors?: { path?: unknown; extensions?: { code?: string } }[];
}

async function answerOf(
  { app }: Server,
  actor: Actor,
  query: string,
  variables: Variables,
): Promise<Body & { status: number }> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: actor.headers(),
    payload: bodyFor((await theServer()).documents.trust(query), variables),
  });
  const { data, errors } = JSON.parse(response.body) as Body;
  const said = errors?.map(({ path, extensions }) => ({ path, extensions: { code: extensions?.code ?? '' } }));
  return { status: response.statusCode, data, errors: said };
}

const documents: Record<string, string> = {
  'a page of the worklist': `query Inbox($tab: WorklistTab!, $first: Int) {
    worklist(box: SENT, tab: $tab, first: $first) { pageInfo { hasNextPage endCursor } edges { cursor node { ...Row } } }
    worklistCounts(box: SENT) { needsMe waiting done }
  }
  fragment Row on Referral { id reference state needs sender { ...Party } receiver { ...Party } person { initials ageBand } viewerCanWithdraw }
  fragment Party on Organisation { id name }`,
  'one referral in full': `query One($id: ID!, $withPerson: Boolean!, $without: Boolean!) {
    one: referral(id: $id) { __typename id state person @include(if: $withPerson) { initials identity { givenName familyName dateOfBirth } grants { level organisation { name } } }
      events @skip(if: $without) { sentence at } onward { id state service { name organisation { name kind } } } receipt { afterAccepting { label value } } }
    two: referral(id: $id) { content { reason } ... on Referral { statusSentence dueOn } }
  }`,
  'a referral that is not there':
    'query None($missing: ID!, $id: ID!) { a: referral(id: $id) { id } b: referral(id: $missing) { id } }',
  'ids that are none': 'query Bad { referral(id: "x") { id } viewer { name } }',
  'somebody found, or what to put right': `query Find($number: String) { found: findPeople(by: { nhsNumber: $number }) { __typename ... on PeopleFound { people { initials } } }
    wrong: findPeople(by: { nhsNumber: "123" }) { __typename ... on Problem { message } ... on InvalidInput { fields { field message } } } }`,
  'a page that is too large': 'query Large { worklist(box: SENT, tab: WAITING, first: 101) { edges { cursor } } }',
  'a variable that is missing':
    'query Missing($tab: WorklistTab!) { worklist(box: SENT, tab: $tab) { edges { cursor } } }',
  'what one may not do': 'query Audit { auditEntries { edges { cursor } } viewer { id } }',
  'a mutation that is refused': `mutation Accept($id: ID!) { acceptReferral(id: $id, expectedVersion: 1) { __typename ... on Problem { message } } }`,
  'two mutations in a row': `mutation Two($id: ID!, $missing: ID!) {
    a: acknowledgeReferral(id: $id, expectedVersion: 99) { __typename ... on ReferralChanged { currentVersion } }
    b: acknowledgeReferral(id: $missing, expectedVersion: 1) { __typename } }`,
};

test.each(Object.entries(documents))(
  'Compiled or interpreted, the answer to %s is the same',
  async (name, document) => {
    const variables = {
      id: referral.id,
      missing: '019a0000-0000-7000-8000-000000000000',
      tab: name.includes('missing') ? undefined : 'WAITING',
      first: 5,
      withPerson: true,
      without: false,
      number: referral.person.nhsNumber,
    };
    const asked = Object.fromEntries(
      Object.entries(variables).filter(([variable]) => document.includes(`$${variable}`)),
    );
    const [one, other] = [
      await answerOf(compiled, place.referrer, document, asked),
      await answerOf(plain, place.referrer, document, asked),
    ];
    expect(one).toEqual(other);
    // Once more from the cache, with other variables that change the shape.
    const again = { ...asked, ...(document.includes('$withPerson') ? { withPerson: false, without: true } : {}) };
    expect(await answerOf(compiled, place.referrer, document, again)).toEqual(
      await answerOf(plain, place.referrer, document, again),
    );
  },
);
