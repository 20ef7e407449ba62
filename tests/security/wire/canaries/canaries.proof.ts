import { auditor, directoryEditor, signedInAs, systemAdministrator, type Actor } from '../../../testkit/actors.js';
import { aReferral } from '../../../testkit/a-referral.js';
import { adminSql } from '../../../testkit/cluster.js';
import { aNeighbourhood } from '../../../testkit/neighbourhood.js';
import { proof } from '../../../testkit/proof.js';
import { theTruth } from '../../../testkit/truth.js';
import { randomOf } from '../../../testkit/random.js';
import type { Cast } from '../../../resilience/faults/ready.js';
import { Marks, type Mark } from './marks.js';
import { askWrongly, signInAndOut } from './sign-in-work.js';
import { WatchedSystem } from './watched-system.js';
import { collide, make, mutations, prepareAll, readAll, sendAsOthers, sendUnusable, visitorLike, waitTooLong, withBrokenTables, type Prepared } from './work.js'; // prettier-ignore

/** Stands in a statement itself, to show that what does is found. */
const inStatement = 'kanariofacontrol';

/** How much of the work is done: in seconds, a part of it that the seed chooses. */
interface Extent {
  all: boolean;
  random: ReturnType<typeof randomOf>;
}

/** What can be made in a round; somebody is always registered, as others need to be. */
const someOf = ({ all, random }: Extent): string[] =>
  Object.keys(mutations).filter((name) => all || name === 'registerPerson' || random.below(5) === 0);

/** Whoever holds an invitation may use it, whoever they are; and anybody may ask to join, and is told what they said. */
const open = new Set(['acceptInvitation', 'askToJoin']);

/** Each mutation in every way in which it goes wrong, and then as it should be made. */
async function write(
  system: WatchedSystem,
  prepared: readonly Prepared[],
  others: Actor[],
  marks: Marks,
): Promise<void> {
  const closed = prepared.filter(({ name }) => !open.has(name));
  for (const each of prepared) await sendUnusable(system, each, marks);
  for (const each of closed) await sendAsOthers(system, each, others);
  await withBrokenTables(system, async () => {
    for (const { actor, document, variables } of closed) await system.ask(actor, document, variables);
  });
  for (const each of prepared) await make(system, each);
  await collide(system, prepared, marks);
}

/** One round of everybody's work. */
async function work(system: WatchedSystem, marks: Marks, extent: Extent): Promise<void> {
  const administrator = await signedInAs(systemAdministrator());
  const place = await aNeighbourhood();
  const elsewhere = await aNeighbourhood();
  const cast: Cast = { ...place, administrator, editor: await signedInAs(directoryEditor()) };
  const prepared = await prepareAll(cast, marks, someOf(extent));
  for (const value of place.referrer.cookies.values()) marks.plant('session', value);
  const others = [visitorLike(place.referrer), elsewhere.linkWorker, await signedInAs(auditor(elsewhere.board))];
  await system.lookAtHealth();
  await write(system, prepared, others, marks);
  const referral = await aReferral(place).sent().accepted().create();
  const ids = { 'person.id': referral.person.id, 'referral.id': referral.id, 'organisation.id': place.practice.id };
  const readers = [cast.referrer, cast.linkWorker, cast.teamManager, cast.coordinator, cast.sessionLead, administrator];
  await readAll(system, extent.all ? readers : [extent.random.oneOf(readers)], ids, marks);
  await Promise.all([signInAndOut(system, cast, marks), ...(extent.all ? [waitTooLong(system, prepared, marks)] : [])]);
  await askWrongly(system, marks);
  await system.lookAtHealth();
}

/** How many of the marks stand in the tables, where they belong. */
async function keptInTables(marks: Marks): Promise<number> {
  const tables = await theTruth<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')"); // prettier-ignore
  const parts = tables.map(({ name }) => `select t::text as row from ${name} t`);
  const rows = await theTruth<{ row: string }>(parts.join(' union all '));
  return marks.foundIn(rows.map(({ row }) => row).join('\n')).length;
}

/** Functions and statements that send a message to who listens. There is nobody who listens, so there must be none. */
async function notifications(system: WatchedSystem): Promise<number> {
  const said = system.statements.filter((line) => /\bnotify\b|pg_notify/i.test(line)).length;
  const functions = await theTruth("select from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~* 'notify'"); // prettier-ignore
  return functions.length + said;
}

/** Whether what was looked for would have been found: the log has the references of what failed, and SQL its own mark. */
function blindSpots(system: WatchedSystem): string[] {
  const logs = system.logs.join('\n');
  const references = system.refusals.flatMap((text) => [...text.matchAll(/"reference":"([0-9a-f]{8})"/g)].map(([, each]) => each!)); // prettier-ignore
  return [
    ...(references.length < 2 ? [`only ${references.length} operations failed inside`] : []),
    ...references.filter((each) => !logs.includes(each)).map((each) => `the log does not have ${each}`),
    ...(system.statements.join('\n').includes(inStatement) ? [] : ['the log of statements is not complete']),
    ...system.undone.map((each) => `not done: ${each}`),
  ];
}

const described = (place: string, found: readonly Mark[]): string[] =>
  found.map(({ kind, value }) => `${kind} ${value} in ${place}`);

proof(
  {
    name: 'canaries',
    goal: '0 planted numbers, names, words and tokens in logs, errors to others, health, notifications, addresses and SQL',
    sizes: { seconds: 1, short: 1, usual: 3, full: 10 },
  },
  async ({ size, length, seed, say }) => {
    const extent = { all: length !== 'seconds', random: randomOf(seed) };
    const system = await WatchedSystem.start(extent.all ? ['info', 'debug'] : ['debug']);
    const marks = new Marks();
    for (let round = 0; round < size; round += 1) {
      await work(system, marks, extent);
      say(`round ${round + 1} of ${size}: ${marks.all.length} planted`);
    }
    await adminSql(system.database.adminUrl, `select '${inStatement}'`);
    const kept = await keptInTables(marks);
    const notified = await notifications(system);
    await system.stop();
    const { logs, refusals, health, addresses, statements } = system;
    const places = { 'a log': logs, 'an error': refusals, health, 'an address': addresses, SQL: statements };
    const found = Object.entries(places).flatMap(([place, texts]) => described(place, marks.foundIn(texts.join('\n'))));
    const blind = blindSpots(system);
    [...found, ...blind].slice(0, 20).forEach(say);
    const count = (texts: readonly string[]) => texts.length.toLocaleString('en-GB');
    return {
      figure:
        `${found.length} of ${marks.all.length} found in ${count(logs)} lines of log, ${count(refusals)} refusals, ${count(statements)} lines of SQL,` +
        ` ${count(addresses)} addresses; ${notified} notifications; ${kept} found in the tables, where they belong` +
        (blind.length > 0 ? `; not seen: ${blind.slice(0, 3).join('; ')}` : ''),
      ok: found.length + notified + blind.length === 0 && kept >= 20 * size,
    };
  },
);
