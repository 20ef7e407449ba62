import type { Statement } from './batch.js';

/** One planned read on its way. */
export interface GatheredRead {
  /** The root field it is for. */
  root: string;
  /** How many root fields the operation has that will read. */
  roots: number;
  /** Whether nothing below the field will ask for more. */
  closed: boolean;
  statement: Statement;
}

interface Waiting extends GatheredRead {
  resolve(rows: unknown[][]): void;
  reject(reason: unknown): void;
}

/** Runs what was gathered; `complete` when it is all that the operation will read. */
export type RunGathered = (statements: Statement[], complete: boolean) => Promise<unknown[][][]>;

/**
 * Holds planned reads back until every root field has said what it needs, so that all leave together; or until the
 * event loop turns, when a field that awaited something else, or failed, will not come in time.
 */
export class Gathering {
  private waiting: Waiting[] = [];

  constructor(private readonly run: RunGathered) {}

  add(read: GatheredRead): Promise<unknown[][]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...read, resolve, reject });
      if (this.isComplete()) this.flush();
      else if (this.waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  private isComplete(): boolean {
    const roots = new Set(this.waiting.map(({ root }) => root));
    return roots.size >= this.waiting[0]!.roots && this.waiting.every(({ closed }) => closed);
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const complete = this.isComplete();
    const waiting = this.waiting;
    this.waiting = [];
    this.run(
      waiting.map(({ statement }) => statement),
      complete,
    ).then(
      (answers) => waiting.forEach(({ resolve }, index) => resolve(answers[index]!)),
      (reason: unknown) => waiting.forEach(({ reject }) => reject(reason)),
    );
  }
}
