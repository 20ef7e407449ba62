import type { Actor } from './actors.js';
import { aKey } from './ids.js';
import { dataAs } from './run.js';

export const pieceBytes = 65_536;

export interface Told {
  __typename: string;
  id: string;
  message?: string;
  fields?: { field: string; message: string }[];
}

const told = '__typename ... on Problem { message } ... on InvalidInput { fields { field message } }';

export const beginDocument = `mutation Begin($sourceName: String!, $size: Int!, $key: String!) {
  beginServiceTable(sourceName: $sourceName, size: $size, idempotencyKey: $key) { ${told} ... on ServiceTable { id } } }`;
export const pieceDocument = `mutation Piece($id: ID!, $place: Int!, $bytes: String!) {
  sendServiceTablePiece(id: $id, place: $place, bytes: $bytes) { ${told} ... on ServiceTable { id received } } }`;
export const mapDocument = `mutation Say($id: ID!, $says: [ServiceTableField]!) {
  mapServiceTable(id: $id, says: $says) { ${told} ... on ServiceTable { id } } }`;
export const importDocument = `mutation Import($id: ID!, $withdraw: Boolean!, $key: String!) {
  importServiceTable(id: $id, withdraw: $withdraw, idempotencyKey: $key) {
    ${told} ... on FeedSource { id wantedMode viewerCanRead } } }`;

export const beginTable = async (actor: Actor, sourceName: string, size: number): Promise<Told> =>
  (await dataAs<{ beginServiceTable: Told }>(actor, beginDocument, { sourceName, size, key: aKey() }))
    .beginServiceTable;

/** Sends a file as the portal does, piece by piece, and gives the id of the table. */
export async function sendTable(actor: Actor, sourceName: string, content: string | Buffer): Promise<string> {
  const file = Buffer.from(content as string);
  const { id } = await beginTable(actor, sourceName, file.length);
  for (let place = 0; place * pieceBytes < file.length; place += 1) {
    const bytes = file.subarray(place * pieceBytes, (place + 1) * pieceBytes).toString('base64');
    await dataAs(actor, pieceDocument, { id, place, bytes });
  }
  return id;
}

export interface Column {
  heading: string;
  examples: string[];
  says: string | null;
}

const columnsDocument = `query Columns($id: ID!) { serviceTableColumns(id: $id) {
  unreadable encoding separator columns { heading examples says } } }`;

export interface Columns {
  unreadable: string | null;
  encoding: string | null;
  separator: string | null;
  columns: Column[];
}

export const columnsOf = async (actor: Actor, id: string): Promise<Columns> =>
  (await dataAs<{ serviceTableColumns: Columns }>(actor, columnsDocument, { id })).serviceTableColumns;

/** Says what columns are: as they are guessed, but for those named by their headings. */
export async function mapTable(
  actor: Actor,
  id: string,
  better: Readonly<Record<string, string | null>> = {},
): Promise<Told> {
  const { columns } = await columnsOf(actor, id);
  const says = columns.map(({ heading, says: guess }) => (heading in better ? better[heading] : guess));
  return (await dataAs<{ mapServiceTable: Told }>(actor, mapDocument, { id, says })).mapServiceTable;
}

export const importTable = async (actor: Actor, id: string, withdraw = false): Promise<Told> =>
  (await dataAs<{ importServiceTable: Told }>(actor, importDocument, { id, withdraw, key: aKey() })).importServiceTable;
