import { FeedRunner } from '@kith/api/directory/feeds/running/feed-runner';
import { afterEach, beforeAll, expect } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../../testkit/actors.js';
import { inTheSystem } from '../../../testkit/clockwork.js';
import { dataAs } from '../../../testkit/run.js';
import * as tables from '../../../testkit/service-tables.js';
import { theTruth } from '../../../testkit/truth.js';

let editor: Actor;

/** The directory editor of the file at hand. */
export const theEditor = (): Actor => editor;

export const inUnit = <T>(work: Parameters<typeof inTheSystem<T>>[1]) => inTheSystem('read feeds', work);
const runners: FeedRunner[] = [];
const errors: unknown[] = [];

/** An instance that reads tables, as each process of the API does, until the test ends. */
export function anInstance(): void {
  const onError = (error: unknown) => errors.push(error);
  runners.push(new FeedRunner({ inUnit, now: () => new Date(), onError, pause: 20 }));
}

/** Ends all instances. */
export async function endInstances(): Promise<void> {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
}

/** Signs an editor in for a file of tests, and ends after each of them the instances that it began. */
export function asAnEditor(): void {
  beforeAll(async () => {
    editor = await signedInAs(directoryEditor());
  });
  afterEach(async () => {
    await endInstances();
    expect(errors).toEqual([]);
  });
}

export interface Run {
  id: string;
  state: string;
  rowsRead: number;
  rowsInAll: number;
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  refused: number;
  problems: string[];
}
const runDocument = `query Source($id: ID!) { feedSource(id: $id) { wantedMode lastRun {
  id state rowsRead rowsInAll added changed unchanged withdrawn refused problems } } }`;

export const sourceOf = async (id: string) =>
  (
    await dataAs<{ feedSource: { wantedMode: string | null; lastRun: Run | null } }>(editor, runDocument, {
      id,
    })
  ).feedSource;

/** The report of a source, once it has been read. */
export async function settled(id: string): Promise<Run> {
  for (let turn = 0; turn < 500; turn += 1) {
    const { wantedMode, lastRun } = await sourceOf(id);
    if (wantedMode === null && lastRun && lastRun.state !== 'RUNNING') return lastRun;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The run has not ended.');
}

/** Sends, maps and imports a table, and waits for the report. */
export async function imported(
  name: string,
  content: string | Buffer,
  { withdraw = false, map = {} }: { withdraw?: boolean; map?: Record<string, string | null> } = {},
): Promise<Run> {
  const id = await tables.sendTable(editor, name, content);
  expect(await tables.mapTable(editor, id, map)).toMatchObject({ __typename: 'ServiceTable' });
  if (runners.length === 0) anInstance();
  return settled((await tables.importTable(editor, id, withdraw)).id);
}

export const servicesOf = (source: string) =>
  theTruth<Record<string, unknown>>(
    `select s.name, s.phone, s.email, s.schedule, s.cost, s.outcode, s.needs, s.status, o.name as organisation
     from service s join feed_record r on r.service_id = s.id join feed_source f on f.id = r.source_id
       join organisation o on o.id = s.organisation_id where f.name = $1 order by s.name`,
    [source],
  );

/** What is kept of tables that were imported. */
export const held = () => theTruth('select id from service_table where asked_at is not null');

export interface Preview {
  unreadable: string | null;
  rows: number;
  checked: number;
  first: { place: number; name: string; organisation: string; facts: string[]; notes: string[] }[];
  refusals: { place: number; name: string | null; reason: string }[];
}
const previewDocument = `query Preview($id: ID!) { serviceTablePreview(id: $id) {
  unreadable rows checked added differing same refused missing
  first { place name organisation facts notes } refusals { place name reason } } }`;
export const previewOf = async (id: string) =>
  (await dataAs<{ serviceTablePreview: Preview }>(editor, previewDocument, { id })).serviceTablePreview;
