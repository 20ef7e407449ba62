import { beforeAll, describe, expect, test } from 'vitest';
import { find, type Found, names, search } from '../../testkit/find-services.js';
import { aListing, outcodesAt } from '../../testkit/listings.js';
import { inDays } from '../../testkit/moves.js';
import { anOrganisation, type Organisation } from '../../testkit/organisations.js';
import { run } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';

let friends: Organisation;
beforeAll(async () => {
  friends = await anOrganisation('COMMUNITY', { name: 'Lighthouse Friends' });
  await outcodesAt({ NE30: [55.02, -1.44], NE26: [55.05, -1.46], NE7: [55, -1.58], YO1: [53.96, -1.08] });
});

describe('Where', () => {
  let about: { organisationId: string };
  beforeAll(async () => {
    const coast = await anOrganisation('COMMUNITY', { name: 'Coast' });
    about = { organisationId: coast.id };
    await aListing(coast, { name: 'In York', outcode: 'YO1' });
    await aListing(coast, { name: 'In town', outcode: 'NE7' });
    await aListing(coast, { name: 'Here', outcode: 'NE30' });
    await aListing(coast, { name: 'Nowhere' });
    await aListing(coast, {
      name: 'In two places',
      outcode: 'YO1',
      listing: {
        locations: [
          { kind: 'PHYSICAL', addresses: [{ postcode: 'YO1 7HH' }], accessibility: [] },
          { kind: 'PHYSICAL', addresses: [{ postcode: 'ne26 1ab' }], accessibility: [] },
        ],
      },
    });
  });

  test('the nearest of its places counts, and what is nowhere comes last', async () => {
    const { edges } = await find({ ...about, nearOutcode: 'NE30 1AB' }, { sort: 'NEAREST' });
    expect(edges.map(({ node, distanceKm }) => [node.name, distanceKm && Math.round(distanceKm)])).toEqual([
      ['Here', 0],
      ['In two places', 4],
      ['In town', 9],
      ['In York', 120],
      ['Nowhere', null],
    ]);
  });

  test.each([
    [1, ['Here']],
    [5, ['Here', 'In two places']],
    [24.5, ['Here', 'In two places', 'In town']],
    [119, ['Here', 'In two places', 'In town']],
    [130, ['Here', 'In two places', 'In town', 'In York']],
    [900, ['Here', 'In two places', 'In town', 'In York']],
  ])('%s kilometres', async (withinKm, expected) => {
    const near = { ...about, nearOutcode: 'NE30', withinKm };
    expect(await names(near, { sort: 'NEAREST' })).toEqual(expected);
    expect((await names(near)).sort()).toEqual([...expected].sort());
  });

  test('follows an outward postcode that is measured anew', async () => {
    await aListing(friends, { name: 'On the moon', outcode: 'ZE3' });
    const near = { nearOutcode: 'ZE3', withinKm: 1 };
    await outcodesAt({ ZE3: [59.9, -1.3] });
    expect(await names(near)).toEqual(['On the moon']);
    const { owner } = await theServer();
    await owner.query("update outcode set latitude = 60.8 where code = 'ZE3'");
    expect(await names(near)).toEqual(['On the moon']);
  });

  test('nearest needs a place to measure from', async () => {
    const { errors } = await run(search, { filter: {}, sort: 'NEAREST' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'nearOutcode' }] });
  });
});

describe('In order', () => {
  test('the best is near, fresh, answers and has room, and says the word in its name', async () => {
    const best = await anOrganisation('COMMUNITY', { name: 'Orders' });
    const fresh = inDays(0);
    const kayak = (name: string, traits: object = {}) =>
      aListing(best, { name, outcode: 'NE30', assured_date: fresh, ...traits });
    await kayak('Old kayaks', { assured_date: inDays(-200) });
    await kayak('Forgotten kayaks', { assured_date: inDays(-366) });
    await kayak('Far kayaks', { outcode: 'NE7' });
    await kayak('Full kayaks', { capacity: 'FULL' });
    await kayak('Boats', { description: 'One of them is a kayak.' });
    await kayak('Kayaks');
    const ordered = await names({ text: 'kayak ', nearOutcode: 'NE30' });
    expect([ordered[0], ordered.at(-1)]).toEqual(['Kayaks', 'Old kayaks']);
    expect([...ordered].sort()).toEqual(['Boats', 'Far kayaks', 'Full kayaks', 'Kayaks', 'Old kayaks']);
  });

  test.each(['BEST', 'NEAREST', 'NAME'])('%s: pages neither skip nor repeat', async (sort) => {
    const filter = { nearOutcode: 'NE30', needs: ['LONELINESS', 'MONEY'] };
    const all = await names(filter, { sort });
    expect(all.length).toBeGreaterThan(8);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Found['services'] = await find(filter, { sort, first: 2, after });
      paged.push(...edges.map(({ node }) => node.name));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(paged).toEqual(all);
  });

  test('a page link of another order is refused', async () => {
    const { pageInfo } = await find({ needs: ['LONELINESS'], nearOutcode: 'NE30' }, { sort: 'NEAREST', first: 1 });
    const { errors } = await run(search, { filter: {}, sort: 'NAME', after: pageInfo.endCursor });
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('The database keeps the rows of the search', () => {
  test('when a service, its listing, its places or its organisation changes', async () => {
    const { owner } = await theServer();
    const home = await anOrganisation('COMMUNITY', { name: 'Before Trust' });
    const id = await aListing(home, { name: 'Zumba' });
    await owner.query('update service set name = $2 where id = $1', [id, 'Flamenco']);
    expect([await names({ text: 'zumba ' }), await names({ text: 'flamenco ' })]).toEqual([[], ['Flamenco']]);
    await owner.query('insert into service_listing (service_id, terms) values ($1, \'[{"name": "castanets"}]\')', [id]);
    expect(await names({ text: 'castanets ' })).toEqual(['Flamenco']);
    await owner.query("update service_listing set terms = '[]' where service_id = $1", [id]);
    expect(await names({ text: 'castanets ' })).toEqual([]);
    await owner.query("update organisation set name = 'Afterwards Trust' where id = $1", [home.id]);
    expect(await names({ text: 'afterwards ' })).toEqual(['Flamenco']);
    await owner.query("insert into service_capacity (service_id, status, updated_at) values ($1, 'FULL', now())", [id]);
    expect(await names({ text: 'flamenco ', hasPlaces: true })).toEqual([]);
    await owner.query("update service_capacity set status = 'WAITING_LIST' where service_id = $1", [id]);
    expect(await names({ text: 'flamenco ', hasPlaces: true })).toEqual(['Flamenco']);
  });
});
