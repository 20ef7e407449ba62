import { uuidv7 } from 'uuidv7';
import { notFound } from '../../platform/errors.js';
import { FieldProblem, InvalidInput, invalid } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { FeedSource } from '../feeds/feed-source.entity.js';
import { FeedUnreadable } from '../feeds/fetching/feed-unreadable.js';
import { checkAddress } from '../feeds/fetching/public-address.js';
import { day } from '../feeds/running/begin-run.js';
import { sourceAddress } from '../feeds/source-address.js';
import type { AddFeedSourceArgs, ChangeFeedSourceArgs, ReadFeedSourceArgs } from './source.inputs.js';
import { mustKeepSources } from './source.policy.js';
import { FeedSourceChanged } from './source.results.js';

const isPrivate = 'lies in a private network, which Kith does not ask for a feed unless whoever runs it allows it.';

/** Why a feed cannot be at an address, as far as it tells by itself; where its name leads is judged when it is read. */
function addressProblem(address: string | null): string | null {
  if (address === null) return 'Enter the web address of the feed. It begins with https:// or http://.';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return 'Leave the user name and password out of the address.';
  try {
    checkAddress(url, false);
  } catch (error) {
    if (error instanceof FeedUnreadable) return `${url.host} ${isPrivate}`;
    throw error;
  }
  const isName = !url.hostname.startsWith('[');
  return isName && !url.hostname.includes('.') ? `${url.host} ${isPrivate}` : null;
}

async function nameProblem(unit: Unit, name: string, id: string | null): Promise<FieldProblem[]> {
  if (name === '') return [new FieldProblem('name', 'Enter a name for this source, such as that of the council.')];
  const named = await unit.manager.findOneBy(FeedSource, { name });
  return named && named.id !== id
    ? [new FieldProblem('name', 'Another source has this name. Choose a different one.')]
    : [];
}

const tomorrow = (unit: Unit) => new Date(unit.now().getTime() + day);

/** Connects a feed, which is then read at once. Problems: a name that is taken, an address where no feed can be. */
export async function addFeedSource(unit: Unit, args: AddFeedSourceArgs): Promise<string | InvalidInput> {
  mustKeepSources(unit.actor);
  const name = args.name.trim();
  const problems = await nameProblem(unit, name, null);
  const address = sourceAddress(args.address);
  const wrong = addressProblem(address);
  const there = wrong === null ? await unit.manager.findOneBy(FeedSource, { address: address! }) : null;
  if (there) problems.push(new FieldProblem('address', `This feed is connected already, as ${there.name}.`));
  if (wrong !== null) problems.push(new FieldProblem('address', wrong));
  if (problems.length > 0) return new InvalidInput(problems);
  const id = uuidv7();
  await unit.insert(FeedSource, {
    id,
    name,
    address,
    allowPrivate: false,
    addedAt: unit.now(),
    addedByName: unit.member.name,
    lastFullAt: null,
    nextRunAt: args.daily ? tomorrow(unit) : null,
    wantedMode: 'FULL',
    csvMap: null,
    lastRunId: null,
    version: 1,
  });
  return id;
}

async function loadSource(unit: Unit, id: string): Promise<FeedSource> {
  mustKeepSources(unit.actor);
  const source = await unit.manager.findOneBy(FeedSource, { id });
  if (!source) throw notFound('this source');
  return source;
}

/** Names a source anew, has it read each day or no longer. Problems: a name that is taken; somebody else was faster. */
export async function changeFeedSource(
  unit: Unit,
  args: ChangeFeedSourceArgs,
): Promise<string | InvalidInput | FeedSourceChanged> {
  const { id, address, version, nextRunAt } = await loadSource(unit, args.id);
  const name = args.name.trim();
  const problems = await nameProblem(unit, name, id);
  if (args.daily && address === null) {
    problems.push(new FieldProblem('daily', 'Files cannot be read each day by themselves; feeds can.'));
  }
  if (problems.length > 0) return new InvalidInput(problems);
  const next = args.daily ? (nextRunAt ?? tomorrow(unit)) : null;
  const changed = await unit.change(
    'update feed_source set name = $3, next_run_at = $4, version = version + 1 where id = $1 and version = $2',
    [id, args.expectedVersion, name, next],
  );
  return changed === 1 ? id : new FeedSourceChanged(version);
}

/** Has a source read as soon as possible; one that is being read is left to it. Problem: it has no feed. */
export async function readFeedSource(unit: Unit, { id, mode }: ReadFeedSourceArgs): Promise<string | InvalidInput> {
  const { address } = await loadSource(unit, id);
  if (address === null) return invalid('id', 'This source has no feed to read. Import its next file instead.');
  await unit.change(
    `update feed_source s set wanted_mode = $2 where id = $1
       and not exists (select from feed_run r where r.source_id = s.id and r.state = 'RUNNING')`,
    [id, mode],
  );
  return id;
}
