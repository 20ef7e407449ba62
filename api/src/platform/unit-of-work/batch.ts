import pg, { type PoolClient } from 'pg';
import { readArrays, readObjects, type Column } from './read-row.js';

/** A prepared statement with its values. */
export interface Statement {
  /** Of the SQL, not of the asking: connections keep what is prepared under it. */
  name: string;
  text: string;
  values: readonly unknown[];
  /** Whether its rows come as objects; otherwise they are arrays. */
  keyed?: boolean;
  /** Whether it is sent for its effect alone, and any rows it gives are left. */
  silent?: boolean;
}

/** What one statement of a batch did. */
export interface Answer {
  rows: unknown[];
  /** In the words of Postgres: COMMIT, ROLLBACK, UPDATE 1. */
  command: string;
}

/** As much as is used of the connection that pg hands to a query; its types are those of an older version. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  /** What is prepared on it: names and texts. pg's own queries keep it, so ours must too. */
  parsedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  bind(statement: { statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(what: { type: 'P' | 'S'; name: string }): void;
  execute(what: { portal: string; rows: number }): void;
  close(what: { type: 'P' | 'S'; name: string }): void;
  sync(): void;
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

type ReadRow = (fields: readonly (string | null)[]) => unknown;

/** How rows are read is learnt once for each statement, so that it is not described again each time it is run. */
const readers = new Map<string, ReadRow>();
const mostReaders = 5_000;

/**
 * Several statements as one message, answered by one. Should one fail, Postgres skips those behind it, so that none
 * runs without what came before. It is a `Query`, since that is what pg lets onto a connection that pipelines.
 */
class BatchQuery extends pg.Query {
  private readonly answers: Answer[];
  /** Held from sending on: another connection's failure may meanwhile have forgotten what all share. */
  private readonly reading: (ReadRow | undefined)[];
  private at = 0;
  private failure: unknown;

  constructor(
    private readonly statements: readonly Statement[],
    private readonly answered: (error: unknown, answers: Answer[]) => void,
  ) {
    super('');
    this.answers = statements.map(() => ({ rows: [], command: '' }));
    this.reading = statements.map(({ name, silent }) => (silent ? undefined : readers.get(name)));
  }

  /** Called by pg, which may put its time limit around it. */
  callback = (error: unknown): void => this.answered(error, this.answers);

  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    // Held together, they are one write to the socket.
    wire.stream.cork();
    try {
      this.statements.forEach((statement, index) => {
        send(wire, statement, !statement.silent && this.reading[index] === undefined);
      });
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  };

  handleRowDescription({ fields }: { fields: Column[] }): void {
    const { name, keyed } = this.statements[this.at]!;
    const read = keyed ? readObjects(fields) : readArrays(fields);
    this.reading[this.at] = read;
    if (readers.size >= mostReaders) readers.clear();
    readers.set(name, read);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const read = this.reading[this.at];
    if (!read || this.failure !== undefined) return;
    try {
      this.answers[this.at]!.rows.push(read(fields));
    } catch (error) {
      this.failure = error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.answers[this.at]!.command = text;
    this.at += 1;
  }

  handleEmptyQuery(): void {
    this.at += 1;
  }

  handleError(error: unknown, connection: unknown): void {
    for (const { name } of this.statements) forget(connection as Wire, name);
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(this.failure ?? null);
  }
}

function send(wire: Wire, { name, text, values }: Statement, describe: boolean): void {
  if (wire.parsedStatements[name] === undefined) {
    wire.parse({ name, text });
    wire.parsedStatements[name] = text;
  }
  wire.bind({ statement: name, values: values as unknown[], valueMapper: prepareValue });
  if (describe) wire.describe({ type: 'P', name: '' });
  wire.execute({ portal: '', rows: 0 });
}

/** After a failure it is not known what was prepared, nor whether its rows still look the same. */
function forget(wire: Wire, name: string): void {
  readers.delete(name);
  delete wire.parsedStatements[name];
  wire.close({ type: 'S', name });
}

/** Sends the statements at once on a connection that is somebody's already. Rejects with the first failure. */
export function runBatch(client: PoolClient, statements: readonly Statement[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    client.query(new BatchQuery(statements, (error, answers) => (error ? reject(error as Error) : resolve(answers))));
  });
}
