import { expect, test } from 'vitest';
import { anOrganisation, aService } from '../../../testkit/organisations.js';
import { makeServices } from '../../../testkit/feed-server/feed-services.js';
import { theTruth } from '../../../testkit/truth.js';
import { aFeed, read, remarksOf, servicesOf } from './feed-runs.js';

test('A field that was edited in Kith stays, and the feed’s news of it are reported', async () => {
  const feed = await aFeed(makeServices(3, 51).rows);
  await read(feed);
  const id = String(feed.rows[0]!['id']);
  const { id: service } = (await servicesOf(feed)).get(id)!;
  await theTruth(`update service set phone = '0191 498 0999', version = version + 1 where id = $1`, [service]);
  await theTruth(`update service_listing set alert = 'Closed on Friday' where service_id = $1`, [service]);
  expect(await read(feed)).toMatchObject({ changed: 0, unchanged: 3 });
  feed.rows[0] = {
    ...feed.rows[0],
    description: 'Now with biscuits.',
    alert: 'All is well',
    contacts: [{ phones: [{ number: '0191 498 0555' }] }],
  };
  const report = await read(feed);
  expect(report).toMatchObject({ changed: 1, unchanged: 2 });
  expect((await servicesOf(feed)).get(id)).toMatchObject({ phone: '0191 498 0999', description: 'Now with biscuits.' });
  const alerts = await theTruth('select alert from service_listing where service_id = $1', [service]);
  expect(alerts).toEqual([{ alert: 'Closed on Friday' }]);
  const [remark] = await remarksOf(report);
  expect(remark?.notes).toEqual(['edited in Kith, so not changed: phone, alert']);
  expect(await read(feed)).toMatchObject({ changed: 0, unchanged: 3 });
});

test('Places counted in Kith are not the feed’s to count', async () => {
  const { rows } = makeServices(1, 52);
  const feed = await aFeed([
    { ...rows[0], service_capacity: [{ available: 5, maximum: 10, unit: { name: 'seats' } }] },
  ]);
  await read(feed);
  const places = () => theTruth('select available, maximum, unit, status from service_capacity c join feed_record r using (service_id) where r.external_id = $1', [rows[0]!['id']]); // prettier-ignore
  expect(await places()).toEqual([{ available: 5, maximum: 10, unit: 'seats', status: 'HAS_CAPACITY' }]);
  const [{ service_capacity: _, ...bare }] = feed.rows as [Record<string, unknown>];
  feed.rows[0] = { ...bare, capacities: [{ available: 3, maximum: 10, unit: { name: 'seats' } }] };
  await read(feed);
  expect(await places()).toMatchObject([{ available: 3 }]);
  await theTruth('update service_capacity set available = 2 where maximum = 10');
  feed.rows[0] = { ...bare, capacities: [{ available: 9, maximum: 10, unit: { name: 'seats' } }] };
  await read(feed);
  expect(await places()).toMatchObject([{ available: 2 }]);
});

test('A feed cannot take over a service or an organisation by naming its id', async () => {
  const [practice, charity] = [
    await anOrganisation('PRACTICE'),
    await anOrganisation('COMMUNITY', { name: 'Tidewell' }),
  ];
  const service = await aService(charity);
  const [first, second, third] = makeServices(3, 53).rows;
  const feed = await aFeed([
    { ...first, id: service.id, name: 'Taken over' },
    { ...second, organization: { id: practice.id, name: 'Taken over' } },
    { ...third, organization: { id: charity.id, name: 'Taken over' } },
  ]);
  const report = await read(feed);
  expect(report).toMatchObject({ added: 2, refused: 1 });
  expect((await remarksOf(report))[0]).toMatchObject({
    place: 1,
    notes: ['a service with this id is here already, kept in Kith'],
  });
  const names = await theTruth<{ name: string }>('select name from organisation where id = any($1) order by name', [
    [practice.id, charity.id],
  ]);
  expect(names.map(({ name }) => name)).toEqual([practice.name, 'Tidewell'].sort());
  expect(await theTruth('select 1 from service where organisation_id = $1', [practice.id])).toEqual([]);
  expect(await theTruth('select name from service where id = $1', [service.id])).toEqual([{ name: service.name }]);
});

test('Who is here already, by id and name, offers the services of the feed and stays as it is', async () => {
  const charity = await anOrganisation('COMMUNITY', { name: 'Tidewell Trust' });
  const [row] = makeServices(1, 54).rows;
  const organization = { id: charity.id, name: 'Tidewell  TRUST', description: 'From the feed' };
  const feed = await aFeed([{ ...row, organization }]);
  await read(feed);
  expect(
    await theTruth(
      'select o.name, o.description from service s join organisation o on o.id = s.organisation_id where o.id = $1',
      [charity.id],
    ),
  ).toEqual([{ name: 'Tidewell Trust', description: null }]);
});

test('The same service from a second feed stays out, and says whose it is', async () => {
  const { rows } = makeServices(2, 55);
  const [feed, aggregator] = [await aFeed(rows), await aFeed(rows)];
  await read(feed);
  const report = await read(aggregator);
  expect(report).toMatchObject({ added: 0, refused: 2 });
  expect((await remarksOf(report))[0]?.notes).toEqual([`a service with this id is here already, from ${feed.url}`]);
});

test('What the database cannot hold stays out alone, and the rest of its page is stored', async () => {
  const { rows } = makeServices(40, 56);
  const feed = await aFeed(rows);
  await theTruth('drop function if exists kith_test_impossible');
  await theTruth(`create function kith_test_impossible() returns trigger language plpgsql as
    $$ begin if new.name = 'Impossible' then raise exception using errcode = '22P02'; end if; return new; end $$`);
  await theTruth('create trigger t before insert on service for each row execute function kith_test_impossible()');
  try {
    feed.rows[20] = { ...feed.rows[20], name: 'Impossible' };
    const report = await read(feed);
    expect(report).toMatchObject({ state: 'COMPLETE', added: 39, refused: 1 });
    expect(await remarksOf(report)).toContainEqual({
      place: 21,
      external_id: rows[20]!['id'],
      outcome: 'REFUSED',
      notes: ['it holds something that cannot be stored'],
    });
  } finally {
    await theTruth('drop trigger t on service');
    await theTruth('drop function kith_test_impossible');
  }
});
