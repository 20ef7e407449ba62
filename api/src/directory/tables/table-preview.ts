import { setImmediate as turn } from 'node:timers/promises';
import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/context.js';
import { notFound } from '../../platform/errors.js';
import { readRows } from '../../platform/reading/run-plan.js';
import { csvBatches, csvJudge } from '../feeds/csv/csv-batches.js';
import { knownMap, type CsvMap } from '../feeds/csv/csv-fields.js';
import type { CsvTable } from '../feeds/csv/csv-file.js';
import { idIfAny } from '../feeds/running/given-row.js';
import type { GivenRow } from '../feeds/storing/store-services.js';
import { piecesOf } from '../feeds/running/due-tables.js';
import { mustKeepSources } from '../sources/source.policy.js';
import { noName } from './import-table.service.js';
import { calledTable } from './own-table.js';
import { openTable, unreadableWords } from './read-bytes.js';
import type { ServiceTablePreview } from './service-table.results.js';

const mostRows = 20;
const mostRefusals = 200;
/** About a second of work; the others are judged when they are imported. */
const mostChecked = 2_000;

/** By their ids in the source: how its services were written, and null for those that it has withdrawn. */
type Known = Readonly<Record<string, string | null>>;

const statement = `select t.id, t.source_name, t.size, ${piecesOf}, coalesce(t.csv_map, s.csv_map),
    (select json_object_agg(r.external_id, case when r.withdrawn_at is null then r.hash end)
       from feed_record r where r.source_id = s.id)
  from service_table t left join feed_source s on s.name = t.source_name where t.id = $1 and t.asked_at is null`;

type Row = [
  id: string,
  sourceName: string,
  size: number,
  bytes: Buffer | null,
  kept: CsvMap | null,
  known: Known | null,
];

const nothing = (unreadable: string | null): ServiceTablePreview => ({
  unreadable,
  rows: 0,
  checked: 0,
  added: 0,
  differing: 0,
  same: 0,
  refused: 0,
  missing: 0,
  first: [],
  refusals: [],
});

type TakenRow = Extract<GivenRow, { read: object }>;

function factsOf({ place, read }: TakenRow): ServiceTablePreview['first'][number] {
  const { organisation, listing, notes } = read;
  const { name, schedule, venue, outcode, cost, phone, email } = listing.card;
  const facts = [schedule, venue, outcode, cost, phone, email].filter((fact): fact is string => Boolean(fact));
  return { place, name, organisation: organisation.name, facts, notes };
}

/** Counts what would become of rows, and keeps the first of each kind. */
class Counting {
  readonly preview = nothing(null);
  /** Ids of the source that no row has named yet. */
  private readonly unseen: Set<string>;
  private readonly counted = new Set<string>();

  constructor(private readonly known: Known) {
    this.unseen = new Set(Object.entries(known).flatMap(([id, hash]) => (hash === null ? [] : [id])));
    this.preview.missing = this.unseen.size;
  }

  see(externalId: string | null): void {
    this.preview.rows += 1;
    if (externalId !== null && this.unseen.delete(externalId)) this.preview.missing -= 1;
  }

  judged(row: GivenRow): void {
    const { preview, known } = this;
    preview.checked += 1;
    if ('refused' in row) {
      preview.refused += 1;
      const { place, name, refused: reason } = row;
      if (preview.refusals.length < mostRefusals) preview.refusals.push({ place, name, reason });
      return;
    }
    const { externalId } = row.read;
    // The same row again says nothing more.
    if (this.counted.has(externalId)) return;
    this.counted.add(externalId);
    const isKnown = Object.hasOwn(known, externalId);
    preview[!isKnown ? 'added' : known[externalId] === row.hash ? 'same' : 'differing'] += 1;
    if (preview.first.length < mostRows) preview.first.push(factsOf(row));
  }
}

async function previewOf(table: CsvTable, map: CsvMap, source: string, known: Known, of: { id: string; day: string }) {
  const counting = new Counting(known);
  const judge = csvJudge({ sourceId: of.id, today: of.day });
  for await (const rows of csvBatches(table, map, source)) {
    for (const row of rows) {
      counting.see(idIfAny(row.row));
      if (counting.preview.checked < mostChecked) counting.judged(judge(row));
    }
    // Others who ask for something meanwhile are answered first.
    await turn();
  }
  return counting.preview;
}

/**
 * What would become of a table now. FORBIDDEN for all but directory editors; NOT_FOUND but for the one who sends it, and
 * once it has been imported.
 */
export async function serviceTablePreview(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  id: string,
): Promise<ServiceTablePreview> {
  mustKeepSources(ctx.actor);
  const [row] = (await readRows(ctx, info, statement, [id])) as Row[];
  if (!row) throw notFound(calledTable);
  const [, source, size, bytes, kept, known] = row;
  try {
    const table = await openTable(bytes, size);
    const map = knownMap(kept, table.headings);
    if (map.name === undefined) return nothing(noName);
    return await previewOf(table, map, source, known ?? {}, { id, day: today(ctx.clock) });
  } catch (error) {
    return nothing(unreadableWords(error));
  }
}
