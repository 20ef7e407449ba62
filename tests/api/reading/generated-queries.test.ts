import { createServer, type Server } from '@kith/api/server';
import { referralStates, type ReferralState } from '@kith/referral-lifecycle';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReferral, aReferralIn, type MadeReferral } from '../../testkit/a-referral.js';
import {
  auditor,
  commissioner,
  linkWorker,
  signedInAs,
  systemAdministrator,
  type Actor,
} from '../../testkit/actors.js';
import { testConfig } from '../../testkit/config.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { dataAs } from '../../testkit/run.js';
import { schema } from '../../testkit/schema.js';
import { theServer } from '../../testkit/server.js';
import { QueryWriter, type KnownValues } from './any-query.js';
import { essence, sameCodes, type Answer } from './same-answer.js';
import { bodyFor } from '../../testkit/trusted.js';

/** Queries in all, over all roles; KITH_GENERATED_QUERIES asks for more, KITH_GENERATED_SEED for others. */
const runs = Number(process.env['KITH_GENERATED_QUERIES'] ?? 2_000);
const seed = Number(process.env['KITH_GENERATED_SEED'] ?? 20_261_122);

let place: Neighbourhood;
let referrals: MadeReferral[];
let signpostId: string;
let plain: Server;
let actors: Record<string, Actor | undefined>;

const tell = `mutation Tell($serviceId: ID!, $input: SignpostInput!, $key: String!) {
  recordSignpost(serviceId: $serviceId, input: $input, idempotencyKey: $key) { ... on Signpost { id } } }`;

beforeAll(async () => {
  place = await aNeighbourhood();
  const { database, clock, documents } = await theServer();
  plain = await createServer({
    config: testConfig({ executor: 'graphql-js', reads: 'plain' }),
    database,
    clock,
    documents,
  });
  const states = Object.keys(referralStates) as ReferralState[];
  referrals = [];
  for (const state of states) referrals.push(await aReferralIn(state, place));
  for (const state of states) referrals.push(await aReferralIn(state, place, { service: place.allotment }));
  const taken = await aReferral(place).sent().accepted().create();
  const told = { serviceId: place.choir.id, input: { personId: taken.person.id, way: 'PRINT' }, key: aKey() };
  signpostId = (await dataAs<{ recordSignpost: { id: string } }>(place.referrer, tell, told)).recordSignpost.id;
  referrals.push(taken, await aReferral(place, { basedOn: taken, service: place.allotment }).sent().create());
  actors = {
    referrer: place.referrer,
    'practice manager': place.practiceManager,
    'link worker': place.linkWorker,
    'team manager': place.teamManager,
    coordinator: place.coordinator,
    'session lead': place.sessionLead,
    'link worker elsewhere': await signedInAs(linkWorker()),
    'auditor of reads': await signedInAs(auditor(place.board)),
    'auditor of receipts': await signedInAs(auditor(place.board)),
    commissioner: await signedInAs(commissioner()),
    'system administrator': await signedInAs(systemAdministrator()),
    nobody: undefined,
  };
}, 120_000);
afterAll(() => plain.app.close());

async function ask({ app }: Pick<Server, 'app'>, actor: Actor | undefined, query: string): Promise<Answer> {
  const headers = actor?.headers() ?? { origin: 'http://kith.test' };
  const payload = bodyFor((await theServer()).documents.trust(query), {});
  const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
  return JSON.parse(response.body) as Answer;
}

const everywhere = ['viewer', 'organisation', 'organisations', 'service', 'services'];
const withPeople = ['worklist', 'worklistCounts', 'referral', 'referralByReference', 'people', 'person', 'signpost'];
const rootsOf: Record<string, readonly string[]> = {
  // What reads receipts adds to the audit: asked together, the audit would rightly be another one the second time.
  'auditor of reads': ['auditEntries', ...everywhere],
  'auditor of receipts': ['disclosureReceipts', ...everywhere],
  commissioner: ['referralCounts', 'unmetNeeds', ...everywhere],
  'system administrator': everywhere,
  nobody: ['viewer', 'service', 'services', 'organisation', 'invitation'],
};

const neverOf: Record<string, KnownValues> = {
  // To ask about one person leaves a row, which the other way would find.
  'auditor of reads': { disclosureReceipts: ['never'], personId: ['never'] },
  'auditor of receipts': { auditEntries: ['never'] },
};

const known = (cursors: Readonly<Record<string, readonly string[]>>): KnownValues => ({
  'referral.id': [...referrals.map(({ id }) => id), uuidv7()],
  'person.id': [...referrals.map(({ person }) => person.id), uuidv7()],
  'signpost.id': [signpostId, uuidv7()],
  'service.id': [place.allotment.id, place.choir.id, uuidv7()],
  'organisation.id': [place.practice.id, place.team.id, place.charity.id, place.board.id, uuidv7()],
  'referralByReference.reference': ['KTH-0000', 'x'],
  nhsNumber: referrals.map(({ person }) => person.nhsNumber!),
  familyName: ['Humble', 'Hum', 'Nobody'],
  dateOfBirth: ['1948-03-09', '1950-01-01'],
  startsWith: ['h', 'hum', 'z', ''],
  nearOutcode: ['NE30', 'NE99', 'not one'],
  text: ['allotment', 'choir', 'sea', ''],
  organisationId: [place.charity.id, place.practice.id],
  serviceId: [place.allotment.id],
  personId: referrals.map(({ person }) => person.id),
  token: ['no such token'],
  after: [null],
  ...Object.fromEntries(Object.entries(cursors).map(([list, seen]) => [`${list}.after`, seen])),
  // Limited to forty in ten minutes; the answers of both ways are compared in executors.test.ts.
  findPeople: ['never'],
});

/** Cursors of an answer, by the list they are of, by which later queries go on. */
function keepCursors(data: Answer['data'], cursors: Record<string, string[]>): void {
  for (const [key, list] of Object.entries(data ?? {})) {
    const found = JSON.stringify(list).match(/(?<=cursor\d*":")[\w-]{20,}/gi) ?? [];
    if (found.length > 0) (cursors[key.replace(/\d+$/, '')] ??= []).push(...found.slice(0, 2));
  }
}

describe('A generated query, by a compiled plan and graphql-jit or by TypeORM and graphql-js, is answered alike', () => {
  const roles = 12;
  test.each([
    'referrer',
    'practice manager',
    'link worker',
    'team manager',
    'coordinator',
    'session lead',
    'link worker elsewhere',
    'auditor of reads',
    'auditor of receipts',
    'commissioner',
    'system administrator',
    'nobody',
  ])('to %s', { timeout: 300_000 }, async (role) => {
    const server = await theServer();
    const cursors: Record<string, string[]> = {};
    const roots = rootsOf[role] ?? [...everywhere, ...withPeople];
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (pick) => {
        const query = new QueryWriter(pick, schema, { ...known(cursors), ...neverOf[role] }, roots).write();
        const [planned, plainly] = await Promise.all([
          ask(server, actors[role], query),
          ask(plain, actors[role], query),
        ]);
        const [one, other] = [essence(planned), essence(plainly)];
        expect({ data: one.data, nulled: one.nulled }, query).toEqual({ data: other.data, nulled: other.nulled });
        expect(sameCodes(one, other), `${query}\n${JSON.stringify([planned.errors, plainly.errors])}`).toBe(true);
        if (one.data) answered += 1;
        keepCursors(one.data, cursors);
      }),
      { numRuns: Math.ceil(runs / roles), seed, endOnFailure: true },
    );
    // If this fails, the queries have become too wrong to show anything.
    expect(answered).toBeGreaterThan(runs / roles / 20);
  });
});
