import { beforeAll, describe, expect, test } from 'vitest';
import { commissioner, directoryEditor, practiceReferrer, signedInAs, type Actor } from '../../testkit/actors.js';
import { aKey } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService } from '../../testkit/organisations.js';
import { aPerson, type Person } from '../../testkit/people.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { auditOf, theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let person: Person;
beforeAll(async () => {
  place = await aNeighbourhood();
  person = await aPerson(place.referrer);
});

const record = `mutation Tell($serviceId: ID!, $input: SignpostInput!, $key: String!) {
  recordSignpost(serviceId: $serviceId, input: $input, idempotencyKey: $key) {
    __typename ... on Signpost { id way mail signpostedByName undoneAt viewerCanUndo service { id } }
    ... on InvalidInput { fields { field } } } }`;
const undo = `mutation Undo($id: ID!) { undoSignpost(id: $id) {
  __typename ... on Signpost { undoneAt viewerCanUndo } ... on InvalidInput { fields { field } } } }`;
const ofPerson = 'query Told($id: ID!) { person(id: $id) { signposts { id way service { name } } referrals { id } } }';
const one = 'query One($id: ID!) { signpost(id: $id) { id way } }';
const times = 'query Times($id: ID!) { service(id: $id) { timesSignposted viewerCanSignpost viewerCanSendByMail } }';

interface Made {
  recordSignpost: { __typename: string; id: string; fields?: { field: string }[] };
}
const tell = async (actor: Actor, input: object, serviceId = place.choir.id, key = aKey()) =>
  (await dataAs<Made>(actor, record, { serviceId, input, key })).recordSignpost;
const codeOf = async (actor: Actor, document: string, variables: object) =>
  (await runAs(actor, document, { ...variables })).errors[0]?.extensions?.code;
const told = async (actor: Actor, id: string) =>
  (await dataAs<{ person: { signposts: { id: string }[]; referrals: object[] } }>(actor, ofPerson, { id })).person;
const timesTo = async (actor: Actor, id: string) =>
  (await dataAs<{ service: { timesSignposted: number | null } }>(actor, times, { id })).service.timesSignposted;

describe('Who tells somebody about a service', () => {
  test('has it on record once, without a name', async () => {
    const key = aKey();
    const first = await tell(place.linkWorker, { way: 'TOLD' }, place.choir.id, key);
    expect(first).toMatchObject({
      way: 'TOLD',
      mail: null,
      signpostedByName: place.linkWorker.name,
      undoneAt: null,
      viewerCanUndo: true,
      service: { id: place.choir.id },
    });
    expect(await tell(place.linkWorker, { way: 'TOLD' }, place.choir.id, key)).toEqual(first);
    expect(await theTruth('select person_id from signpost where organisation_id = $1', [place.team.id])).toEqual([
      { person_id: null },
    ]);
  });

  test('has it on the record of a person their organisation sees, and it is no referral', async () => {
    const { id } = await tell(place.referrer, { way: 'PRINT', personId: person.id });
    const { signposts, referrals } = await told(place.practiceManager, person.id);
    expect(signposts).toEqual([{ id, way: 'PRINT', service: { name: 'Sea shanty choir' } }]);
    expect(referrals).toEqual([]);
    const audit = await auditOf(place.referrer.userId);
    expect(audit).toContainEqual(
      expect.objectContaining({ operation: 'recordSignpost', person_ids: [person.id], wrote: true }),
    );
    expect((await auditOf(place.practiceManager.userId)).at(-1)).toMatchObject({ person_ids: [person.id] });
  });

  test('takes it back within the hour, and not after that', async () => {
    const { clock } = await theServer();
    const early = await tell(place.referrer, { way: 'TOLD', personId: person.id });
    const late = await tell(place.referrer, { way: 'TOLD', personId: person.id });
    const before = (await told(place.referrer, person.id)).signposts.length;
    for (let again = 0; again < 2; again += 1) {
      expect(await dataAs(place.practiceManager, undo, { id: early.id })).toEqual({
        undoSignpost: { __typename: 'Signpost', undoneAt: expect.any(String) as string, viewerCanUndo: false },
      });
    }
    expect((await told(place.referrer, person.id)).signposts).toHaveLength(before - 1);
    clock.pass({ minutes: 61 });
    expect(await dataAs(place.referrer, undo, { id: late.id })).toEqual({
      undoSignpost: { __typename: 'InvalidInput', fields: [{ field: 'id' }] },
    });
    expect((await told(place.referrer, person.id)).signposts.map(({ id }) => id)).toContain(late.id);
  });
});

describe('Others', () => {
  test('neither see it nor take it back', async () => {
    const { id } = await tell(place.referrer, { way: 'TOLD' });
    const elsewhere = await signedInAs(practiceReferrer());
    const without = [elsewhere, place.linkWorker, place.coordinator];
    for (const actor of without) {
      expect(await codeOf(actor, one, { id }), actor.role).toBe('NOT_FOUND');
      expect(await codeOf(actor, undo, { id }), actor.role).toBe('NOT_FOUND');
    }
    expect(await dataAs(place.practiceManager, one, { id })).toEqual({ signpost: { id, way: 'TOLD' } });
    expect((await run(one, { id })).errors[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await theTruth('select undone_at from signpost where id = $1', [id])).toEqual([{ undone_at: null }]);
  });

  test('cannot have it on the record of somebody they do not see', async () => {
    const variables = { serviceId: place.choir.id, input: { way: 'TOLD', personId: person.id }, key: aKey() };
    expect(await codeOf(place.linkWorker, record, variables)).toBe('NOT_FOUND');
    expect(
      await theTruth('select from signpost where person_id = $1 and organisation_id <> $2', [
        person.id,
        place.practice.id,
      ]),
    ).toEqual([]);
  });

  test('whose role refers nobody tell nobody', async () => {
    const variables = { serviceId: place.choir.id, input: { way: 'TOLD' }, key: aKey() };
    for (const actor of [await signedInAs(directoryEditor()), await signedInAs(commissioner()), place.sessionLead]) {
      expect(await codeOf(actor, record, variables), actor.role).toBe('FORBIDDEN');
      expect(await dataAs(actor, times, { id: place.choir.id }), actor.role).toMatchObject({
        service: { viewerCanSignpost: false, viewerCanSendByMail: false },
      });
    }
    expect((await run(record, variables)).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

test('Nobody is told about a service that has ended, or that there is not', async () => {
  const ended = await aService(place.charity, { name: 'Net mending' });
  await theTruth("update service set status = 'DEFUNCT' where id = $1", [ended.id]);
  expect(await tell(place.referrer, { way: 'TOLD' }, ended.id)).toMatchObject({ fields: [{ field: 'serviceId' }] });
  expect(await dataAs(place.referrer, times, { id: ended.id })).toMatchObject({
    service: { viewerCanSignpost: false },
  });
  const nowhere = { serviceId: '01900000-0000-7000-8000-000000000000', input: { way: 'TOLD' }, key: aKey() };
  expect(await codeOf(place.referrer, record, nowhere)).toBe('NOT_FOUND');
  expect(await theTruth('select from signpost where service_id = $1', [ended.id])).toEqual([]);
});

test('Where Kith sends no mail, nothing is recorded as if it did', async () => {
  const input = { way: 'EMAIL', email: 'ann@example.org', isSafeAddress: true };
  expect(await tell(place.referrer, input)).toMatchObject({ fields: [{ field: 'way' }] });
  expect(await dataAs(place.referrer, times, { id: place.choir.id })).toMatchObject({
    service: { viewerCanSignpost: true, viewerCanSendByMail: false },
  });
  expect(await theTruth("select from signpost where way = 'EMAIL'")).toEqual([]);
});

test('Those who keep a service learn how often people were told about it, from five on', async () => {
  const { clock } = await theServer();
  const service = await aService(place.charity, { name: 'Rope walk' });
  const other = (await aNeighbourhood()).coordinator;
  const editor = await signedInAs(directoryEditor());
  const { id: slip } = await tell(place.referrer, { way: 'TOLD' }, service.id);
  for (let many = 1; many < 5; many += 1) await tell(place.referrer, { way: 'TOLD' }, service.id);
  expect(await timesTo(place.coordinator, service.id)).toBe(5);
  expect(await timesTo(editor, service.id)).toBe(5);
  for (const actor of [other, place.referrer, place.sessionLead]) {
    expect(await timesTo(actor, service.id), actor.role).toBeNull();
  }
  await dataAs(place.referrer, undo, { id: slip });
  expect(await timesTo(place.coordinator, service.id)).toBeNull();
  await tell(place.linkWorker, { way: 'PRINT' }, service.id);
  expect(await timesTo(place.coordinator, service.id)).toBe(5);
  clock.pass({ days: 91 });
  const later = await signedInAs({ role: 'DIRECTORY_EDITOR', kind: 'COUNCIL', at: editor.organisation });
  expect(await timesTo(later, service.id)).toBeNull();
});
