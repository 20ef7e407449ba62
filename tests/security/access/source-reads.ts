import { Cursors } from '@kith/api/platform/graph/cursor';
import { testSecret } from '../../testkit/config.js';
import type { World } from './world.js';

const cursors = new Cursors(testSecret);
const none = '00000000-0000-4000-8000-000000000000';

/** What is asked of the sources of the directory. */
export function sourcesOf({
  source: { id, runId },
}: World): [root: string, variables: Readonly<Record<string, unknown>>][] {
  const after = cursors.encode(['', none]);
  const before = cursors.encode(['2100-01-01T00:00:00.000Z', 'ffffffff-ffff-7fff-bfff-ffffffffffff']);
  const outcome = 'REFUSED';
  return [
    ['Query.feedSources', {}],
    ['Query.feedSources', { first: 10, after }],
    ['Query.feedSource', { id }],
    ['Query.feedRuns', { sourceId: id }],
    ['Query.feedRuns', { sourceId: id, first: 10, after: before }],
    ['Query.feedRun', { id: runId }],
    ['Query.feedRunRows', { runId, outcome }],
    ['Query.feedRunRows', { runId, outcome, first: 10, after: cursors.encode([none]) }],
  ];
}
