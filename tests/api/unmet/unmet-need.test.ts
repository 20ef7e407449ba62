import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { commissioner, directoryEditor, signedInAs, type Actor } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService, type Service } from '../../testkit/organisations.js';
import { draft, move, moved } from '../../testkit/referrals.js';
import { aPerson } from '../../testkit/people.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { auditOf, theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
  await theTruth("insert into outcode values ('NE30', 55.02, -1.43), ('NE29', 55.0, -1.46) on conflict do nothing");
});

const note = `mutation Note($filter: ServiceFilter, $person: PersonFacts) {
  noteNothingFound(filter: $filter, person: $person) { ... on NothingFound { noted } ... on InvalidInput { fields { field } } } }`;
const notedFor = async (actor: Actor, filter: object) =>
  (await dataAs<{ noteNothingFound: { noted: boolean } }>(actor, note, { filter })).noteNothingFound.noted;

interface Counted {
  reason: string;
  outcode: string;
  need: string;
  times: number;
}
const stands = () => theTruth<Counted & { month: string }>('select * from unmet_need order by reason, outcode, need');
const countOf = async (reason: string, need: string) =>
  (await stands())
    .filter((row) => row.reason === reason && row.need === need)
    .reduce((sum, { times }) => sum + times, 0);

const blocked = (service: Service) => aReferral(place, { service, input: { needs: ['MONEY', 'HOUSING'] } }).create();

describe('A search that finds nothing', () => {
  test('counts once in a session and an hour, by need and place, and by nothing else', async () => {
    const filter = { needs: ['HOUSING', 'MONEY'], nearOutcode: 'ne30', text: 'zither lessons' };
    expect(await notedFor(place.linkWorker, filter)).toBe(true);
    expect(await notedFor(place.linkWorker, { ...filter, text: 'zithers' })).toBe(false);
    expect(await notedFor(place.linkWorker, { ...filter, needs: ['MONEY', 'HOUSING'] })).toBe(false);
    expect(await notedFor(place.referrer, filter)).toBe(true);
    const rows = await stands();
    expect(rows.map(({ reason, outcode, need, times }) => ({ reason, outcode, need, times }))).toEqual([
      { reason: 'NOTHING_FOUND', outcode: 'NE30', need: 'HOUSING', times: 2 },
      { reason: 'NOTHING_FOUND', outcode: 'NE30', need: 'MONEY', times: 2 },
    ]);
    expect(Object.keys(rows[0]!).sort()).toEqual(['month', 'need', 'outcode', 'reason', 'times']);
    (await theServer()).clock.pass({ minutes: 61 });
    expect(await notedFor(place.linkWorker, filter)).toBe(true);
  });

  test('counts by what words for how life is stand for', async () => {
    expect(await notedFor(place.linkWorker, { text: '"sad zither" bereaved zithers' })).toBe(true);
    expect(await countOf('NOTHING_FOUND', 'BEREAVEMENT')).toBe(1);
  });

  test('counts only if it finds nothing, says something, and in a place that there is', async () => {
    const before = await stands();
    for (const filter of [
      {},
      { text: 'zither' },
      { text: 'allotment', needs: ['LONELINESS'] },
      { needs: ['LONELINESS'] },
    ]) {
      expect(await notedFor(place.linkWorker, filter), JSON.stringify(filter)).toBe(false);
    }
    expect(await stands()).toEqual(before);
  });

  test('counts for whoever refers, and for nobody else', async () => {
    const filter = { needs: ['TRANSPORT'] };
    for (const actor of [await signedInAs(directoryEditor()), await signedInAs(commissioner()), place.sessionLead]) {
      expect(await notedFor(actor, filter), actor.role).toBe(false);
    }
    expect((await run(note, { filter })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(await countOf('NOTHING_FOUND', 'TRANSPORT')).toBe(0);
  });

  test('counts twenty times an hour for one member, whatever they ask', async () => {
    const { coordinator } = await aNeighbourhood();
    const needs = ['MONEY', 'HOUSING', 'TRANSPORT', 'CARING', 'FOOD_AND_FUEL', 'DIGITAL_INCLUSION', 'ARTS_AND_NATURE'];
    const answers: boolean[] = [];
    for (const nearOutcode of ['NE29', 'NE30', null]) {
      for (const need of needs) answers.push(await notedFor(coordinator, { needs: [need], nearOutcode }));
    }
    expect(answers.filter(Boolean)).toHaveLength(20);
  });

  test('is not believed: a bad place is told, and nothing counted', async () => {
    const before = await stands();
    const { errors } = await runAs(place.linkWorker, note, { filter: { needs: ['MONEY'], nearOutcode: 'nowhere' } });
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(await dataAs(place.linkWorker, note, { filter: { needs: ['MONEY'], nearOutcode: 'ZE9' } })).toEqual({
      noteNothingFound: { fields: [{ field: 'nearOutcode' }] },
    });
    expect(await stands()).toEqual(before);
  });
});

describe('A referral that comes to nothing', () => {
  test('because the service does not fit counts once for its draft, and is refused as before', async () => {
    const made = await blocked(await aService(place.charity, { areaOutcodes: ['SW1A'] }));
    for (let again = 0; again < 2; again += 1) {
      expect((await move(place.referrer, 'submit', made)).__typename).toBe('NotEligible');
    }
    expect(await countOf('NOT_ELIGIBLE', 'MONEY')).toBe(1);
    expect(await countOf('NOT_ELIGIBLE', 'HOUSING')).toBe(1);
    const sent = await move(place.referrer, 'submit', made, { overrideReason: 'They have agreed to it.' });
    expect(sent.__typename).toBe('Referral');
    expect(await countOf('NOT_ELIGIBLE', 'MONEY')).toBe(1);
  });

  test('because the service has filled up or pauses counts as that, and leaves no row in the audit', async () => {
    const [filling, pausing] = [
      await aService(place.charity, { places: 1, pauseWhenFull: true }),
      await aService(place.charity),
    ];
    const drafts = [await blocked(filling), await blocked(pausing)];
    await theTruth("update service_capacity set available = 0, status = 'FULL' where service_id = $1", [filling.id]);
    await theTruth('update service set paused_at = now() where id = $1', [pausing.id]);
    const audited = (await auditOf(place.referrer.userId)).length;
    for (const made of drafts) {
      const answer = await move(place.referrer, 'submit', made);
      expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'serviceId' }] });
    }
    expect(await countOf('FULL', 'MONEY')).toBe(1);
    expect(await countOf('PAUSED', 'MONEY')).toBe(1);
    expect(await auditOf(place.referrer.userId)).toHaveLength(audited);
    expect((await stands()).find(({ reason }) => reason === 'FULL')?.outcode).toBe('NE30');
  });

  test('before it was begun, because the service is full, counts once however often it is tried', async () => {
    const { id: serviceId } = await aService(place.charity, { places: 0, pauseWhenFull: true });
    const { id: personId } = await aPerson(place.referrer);
    const before = await countOf('FULL', 'CARING');
    for (let again = 0; again < 2; again += 1) {
      const answer = await draft(place.referrer, { personId, serviceId, needs: ['CARING'] });
      expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'serviceId' }] });
    }
    expect(await countOf('FULL', 'CARING')).toBe(before + 1);
  });

  test('because it is declined for that counts too, and for other reasons does not', async () => {
    const sent = await aReferral(place, { service: place.choir, input: { needs: ['TRANSPORT'] } })
      .sent()
      .create();
    const other = await aReferral(place, { service: place.choir, input: { needs: ['TRANSPORT'] } })
      .sent()
      .create();
    await moved(place.coordinator, 'decline', sent, { reason: 'NO_CAPACITY' });
    await moved(place.coordinator, 'decline', other, { reason: 'DUPLICATE' });
    expect(await countOf('FULL', 'TRANSPORT')).toBe(1);
  });

  test('counts nothing where the service never took referrals', async () => {
    const before = await stands();
    const service = await aService(place.charity);
    const made = await blocked(service);
    await theTruth("update service set referral_route = 'SIGNPOST' where id = $1", [service.id]);
    expect((await move(place.referrer, 'submit', made)).__typename).toBe('InvalidInput');
    expect(await stands()).toEqual(before);
  });
});
