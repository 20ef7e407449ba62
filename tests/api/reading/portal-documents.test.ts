import { ListingLinks } from '@kith/api/directory/assurance/listing-links';
import { entities } from '@kith/api/database/entities';
import { buildGraph } from '@kith/api/platform/graph/build-schema';
import { slices } from '@kith/api/slices';
import { Kind, OperationTypeNode, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import {
  auditor,
  commissioner,
  directoryEditor,
  signedInAs,
  systemAdministrator,
  type Actor,
} from '../../testkit/actors.js';
import { aClaim } from '../../testkit/claims.js';
import { aDuplicate } from '../../testkit/duplicates.js';
import { testSecret } from '../../testkit/config.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { sendTable } from '../../testkit/service-tables.js';
import { aSource, type Source } from '../../testkit/sources.js';
import { theServer } from '../../testkit/server.js';

const file = new URL('../../../web/src/gql/persisted-documents.json', import.meta.url);
const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
const operationOf = (document: DocumentNode) =>
  document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
/** Without `__typename`, which is known without asking. */
const rootFieldsOf = (document: DocumentNode) =>
  operationOf(document).selectionSet.selections.filter(
    (each) => each.kind !== Kind.FIELD || each.name.value !== '__typename',
  );
const documents = texts.map((text) => ({ text, document: parse(text), name: operationOf(parse(text)).name!.value }));
const queries = documents.filter(({ document }) => operationOf(document).operation === OperationTypeNode.QUERY);

let place: Neighbourhood;
let referral: MadeReferral;
let signpostId: string;
let source: Source;
let others: Record<string, Actor>;
let duplicateId: string;
let claimId: string;
let tableId: string;

/** What reads by a function and not by a plan, and so step by step. */
const withoutPlan = new Set(['InvitationPage', 'RequestStatusPage']);

/** What directory editors ask. */
const ofEditors = [
  'ReportedListingsPage',
  'ChangesToApprovePage',
  'ListingsToCheckPage',
  'PossibleDuplicatesPage',
  'PossibleDuplicatePage',
  'SourcesPage',
  'SourcePage',
  'ReadingPage',
  'TableColumnsPage',
  'TableCheckPage',
  'IncompleteListingsPage',
  'RequestsToJoinPage',
  'RequestToJoinPage',
  'RequestMailState',
];

/** The messages that the API sends to the database as kith_app, in their order: what each of them has run. */
const said: string[][] = [];
const reallyQuery = pg.Client.prototype.query;

beforeAll(async () => {
  place = await aNeighbourhood();
  source = await aSource();
  const editor = await signedInAs(directoryEditor());
  tableId = await sendTable(editor, 'Coast Council', 'Name\nQuoits\n');
  referral = await aReferral(place).sent().accepted().create();
  await aReferral(place, { basedOn: referral, service: place.allotment }).sent().create();
  await aReferral(place).create();
  duplicateId = await aDuplicate(place.allotment.id, place.choir.id);
  claimId = (await aClaim('WAITING')).id;
  const { recordSignpost } = await dataAs<{ recordSignpost: { id: string } }>(
    place.referrer,
    `mutation Tell($serviceId: ID!, $personId: ID!) {
      recordSignpost(serviceId: $serviceId, input: { personId: $personId, way: TOLD }, idempotencyKey: "told-once") {
        ... on Signpost { id }
      }
    }`,
    { serviceId: place.allotment.id, personId: referral.person.id },
  );
  signpostId = recordSignpost.id;
  others = {
    WhoSawWhomPage: await signedInAs(auditor(place.board)),
    WhoHasSeenThisPersonPage: await signedInAs(auditor(place.board)),
    WhoHasSeenThisPersonFile: await signedInAs(auditor(place.board)),
    DisclosuresPage: await signedInAs(auditor(place.board)),
    FindOrganisationsToFilter: await signedInAs(auditor(place.board)),
    InsightPage: await signedInAs(commissioner()),
    UnmetNeedPage: await signedInAs(commissioner()),
    OrganisationsPage: await signedInAs(systemAdministrator()),
    OurServicesPage: place.coordinator,
    EditListingPage: place.coordinator,
    PreviewListingPage: place.coordinator,
    ListingHistoryPage: place.coordinator,
    NextReferralToAnswer: place.coordinator,
    ...Object.fromEntries(ofEditors.map((name) => [name, editor])),
  };
  pg.Client.prototype.query = function (this: pg.Client, ...given: Parameters<typeof reallyQuery>) {
    const [query] = given as unknown as [string | { text: string; statements?: { text: string }[] }];
    const texts = typeof query === 'string' ? [query] : (query.statements ?? [query]).map((each) => each.text);
    if (String(this.user).includes('app')) said.push(texts);
    return (reallyQuery as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof reallyQuery;
});
afterAll(() => {
  pg.Client.prototype.query = reallyQuery;
});

const links = new ListingLinks(testSecret, 'http://kith.test');

const idFor = (name: string): string => {
  if (name === 'PossibleDuplicatePage') return duplicateId;
  if (name.startsWith('Request')) return claimId;
  if (name === 'JoinClaimPage') return place.charity.id;
  if (name.startsWith('Signpost')) return signpostId;
  if (name.startsWith('Person')) return referral.person.id;
  if (name === 'SourcePage') return source.id;
  if (name.startsWith('Table')) return tableId;
  if (name.startsWith('Organisation')) return place.practice.id;
  return /^Service|Listing/.test(name) ? place.allotment.id : referral.id;
};

const countedBy: Record<string, string> = { InsightPage: 'SENDER', UnmetNeedPage: 'NEED' };

function variablesFor(name: string): Record<string, unknown> {
  return {
    id: idFor(name),
    organisationId: place.charity.id,
    personId: referral.person.id,
    person: name.startsWith('Services') ? {} : referral.person.id,
    referralId: referral.id,
    serviceId: place.allotment.id,
    forPerson: true,
    forEditor: true,
    fromReferral: true,
    toService: true,
    by: countedBy[name] ?? { nhsNumber: referral.person.nhsNumber },
    nhsNumber: referral.person.nhsNumber,
    reference: referral.reference,
    words: 'sea',
    text: 'sea',
    ids: [place.allotment.id],
    token: name === 'StillRightPage' ? links.tokenFor(place.allotment.id, new Date()) : 'no such token',
    filter: {},
    sourceId: source.id,
    runId: source.runId,
    outcome: 'REFUSED',
    first: 5,
    box: 'SENT',
    tab: 'WAITING',
  };
}

describe('A page’s document sends BEGIN, one statement for each root field, and COMMIT in one message', () => {
  test.each(queries)('$name', async ({ name, text, document }) => {
    await theServer();
    const actor = others[name] ?? place.referrer;
    const wanted = new Set(operationOf(document).variableDefinitions?.map(({ variable }) => variable.name.value));
    const variables = Object.fromEntries(Object.entries(variablesFor(name)).filter(([key]) => wanted.has(key)));
    // Once before: memberships are looked up when somebody first arrives, and kept in a cookie.
    await runAs(actor, text, variables);
    said.length = 0;
    const { errors } = await runAs(actor, text, variables);
    expect(errors).toEqual([]);
    const roots = rootFieldsOf(document).length;
    expect(said, said.join('\n\n')).toHaveLength(withoutPlan.has(name) ? 2 : 1);
    const [begun, named, ...rest] = said.flat();
    expect(begun).toBe('begin isolation level repeatable read');
    expect(named).toMatch(/^select kith\.begin_/);
    expect(rest.pop()).toBe('commit');
    expect(rest, rest.join('\n\n')).toHaveLength(roots);
  });
});

interface Field {
  resolve?: unknown;
  extensions: Record<string, unknown>;
}
const declarations = ['needs', 'needsRows', 'needsValues', 'related', 'oneOf'];

/** The graph as it runs; told apart by shape, since the program has loaded another copy of graphql than this file. */
const runningTypes = Object.values(buildGraph(Object.values(slices).flat()).getTypeMap()) as unknown as {
  name: string;
  getFields?: () => Record<string, Field>;
}[];

test.each(entities.map(({ name }) => name).filter((name) => runningTypes.some((type) => type.name === name)))(
  'Every computed field of %s says what it is made of, so that none asks the database by itself',
  (name) => {
    const fields = Object.entries(runningTypes.find((type) => type.name === name)!.getFields!());
    const silent = fields.filter(
      ([, { resolve, extensions }]) => resolve && !declarations.some((declared) => declared in extensions),
    );
    expect(silent.map(([field]) => field)).toEqual([]);
  },
);
