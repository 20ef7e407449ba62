import { allNeeds, isSensitiveNeed, referralStates, transitions } from '@kith/referral-lifecycle';
import { senderActionAfter, worklistPlace } from '@kith/api/referrals/worklist-place';

/** The ways through a referral's life that happen, by where they end, with the share of each among all of that state. */
const lives = [
  ['SENT', 1, ['submit']],
  ['INFO_REQUESTED', 1, ['submit', 'requestInfo']],
  ['WAITLISTED', 1, ['submit', 'waitlist']],
  ['ACCEPTED', 1, ['submit', 'accept']],
  ['IN_PROGRESS', 0.6, ['submit', 'accept', 'start']],
  [
    'IN_PROGRESS',
    0.4,
    ['submit', 'requestInfo', 'provideInfo', 'waitlist', 'promote', 'start', 'hold', 'resume', 'hold', 'resume'],
  ],
  ['ON_HOLD', 1, ['submit', 'accept', 'start', 'hold']],
  ['COMPLETED', 0.8, ['submit', 'accept', 'start', 'complete']],
  ['COMPLETED', 0.2, ['submit', 'requestInfo', 'provideInfo', 'accept', 'start', 'complete']],
  ['NOT_COMPLETED', 1, ['submit', 'accept', 'closeUnsuccessful']],
  ['DECLINED', 1, ['submit', 'decline']],
  ['WITHDRAWN', 1, ['submit', 'withdraw']],
  ['EXPIRED', 1, ['submit', 'expire']],
];

/** Of a hundred open and of a hundred closed referrals, how many stand where. */
const openShares = { SENT: 30, INFO_REQUESTED: 5, ACCEPTED: 15, WAITLISTED: 10, IN_PROGRESS: 35, ON_HOLD: 5 };
const closedShares = { COMPLETED: 61, NOT_COMPLETED: 13, DECLINED: 14, WITHDRAWN: 7, EXPIRED: 5 };

const quote = (value) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`);
const rows = (list) => list.map((row) => `(${row.map(quote).join(', ')})`).join(',\n');

function eventsOf([state, , steps], life) {
  let from = null;
  return steps.map((name, index) => {
    const { to } = transitions[name];
    if (!transitions[name]) throw new Error(`There is no transition ${name} any more.`);
    const row = [life, index + 1, name, from, to, ((index / Math.max(1, steps.length - 1)) * 0.98).toFixed(3)];
    from = to;
    if (index === steps.length - 1 && to !== state) throw new Error(`${steps.join(', ')} does not end in ${state}.`);
    return row;
  });
}

function statesOf() {
  return Object.entries({ ...openShares, ...closedShares }).map(([state]) => {
    const facts = referralStates[state];
    const { senderList, receiverList } = worklistPlace(state, null, null, '2026-01-01');
    return [state, facts.open, facts.clock, senderList, receiverList, senderActionAfter(state)];
  });
}

const shares = (list) =>
  Object.entries(list)
    .flatMap(([state, share]) => Array.from({ length: share }, () => quote(state)))
    .join(', ');

/** Small tables that say what is possible, taken from the lifecycle itself. */
export const shapeSql = `
  drop schema if exists bench cascade;
  create schema bench;
  create table bench.state (state text, open boolean, clock text, sender_list text, receiver_list text, sender_action text);
  insert into bench.state select a, b::boolean, c, d, e, f from (values ${rows(statesOf())}) v (a, b, c, d, e, f);
  create table bench.life_step (life int, seq int, transition text, from_state text, to_state text, share float8);
  insert into bench.life_step
    select a::int, b::int, c, d, e, f::float8 from (values ${rows(lives.flatMap(eventsOf))}) v (a, b, c, d, e, f);
  create table bench.lot (open boolean, seq int, state text);
  insert into bench.lot select true, i - 1, s from unnest(array[${shares(openShares)}]) with ordinality t (s, i);
  insert into bench.lot select false, i - 1, s from unnest(array[${shares(closedShares)}]) with ordinality t (s, i);
  create table bench.life (life int, state text, from_share float8, to_share float8, steps int);
  insert into bench.life select a::int, b, c::float8, d::float8, e::int from (values ${rows(
    lives.map(([state, share, steps], life) => {
      const before = lives.slice(0, life).filter(([other]) => other === state);
      const from = before.reduce((sum, [, part]) => sum + part, 0);
      return [life, state, from, from + share, steps.length];
    }),
  )}) v (a, b, c, d, e);
  create table bench.need (seq int, code text, sensitive boolean);
  insert into bench.need select a::int, b, c::boolean from (values ${rows(
    allNeeds.map((code, index) => [index, code, isSensitiveNeed(code)]),
  )}) v (a, b, c);
`;

/**
 * Chance that is the same each time, ids that are shaped and ordered as the app's, and references with their check
 * character (packages/referral-lifecycle/src/reference.ts).
 */
export const functionsSql = `
  create function bench.chance(n bigint, about int) returns float8 language sql immutable parallel safe
  as $$ select (hashint8extended(n, about) & 1073741823) / 1073741824.0 $$;
  create function bench.id(at timestamptz, kind int, n bigint) returns uuid language sql immutable parallel safe
  as $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
    || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
  create function bench.reference(n bigint) returns text language sql immutable parallel safe as $$
    select substr(a, d1, 1) || substr(a, d2, 1) || substr(a, d3, 1) || substr(a, d4, 1) || '-'
      || substr(a, d5, 1) || substr(a, d6, 1) || substr(a, d7, 1)
      || substr(a, (23 - (8 * (d1 - 1) + 7 * (d2 - 1) + 6 * (d3 - 1) + 5 * (d4 - 1) + 4 * (d5 - 1) + 3 * (d6 - 1) + 2 * (d7 - 1)) % 23) % 23 + 1, 1)
    from (select '346789BCDFGHJKMNPQRTWXY' as a, (v % 23)::int + 1 as d1, (v / 23 % 23)::int + 1 as d2,
      (v / 529 % 23)::int + 1 as d3, (v / 12167 % 23)::int + 1 as d4, (v / 279841 % 23)::int + 1 as d5,
      (v / 6436343 % 23)::int + 1 as d6, (v / 148035889 % 23)::int + 1 as d7
      from (select n * 2654435761 % 3404825447 as v) x) y $$;
  create function bench.pick(list text[], n bigint, about int) returns text language sql immutable parallel safe
  as $$ select list[1 + (hashint8extended(n, about) & 1073741823) % cardinality(list)] $$;
`;
