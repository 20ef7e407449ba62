import { anonymous } from '../../../platform/actor.js';
import { rememberedName } from '../../../platform/unit-of-work/named-statement.js';
import type { UnitsOfWork } from '../../../platform/unit-of-work/units-of-work.js';

/** A statement with its values. */
export interface Query {
  text: string;
  values: readonly unknown[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Reads the directory as everybody may: nobody is signed in, and nothing is held between two readings. */
export class Reader {
  constructor(private readonly units: UnitsOfWork) {}

  /** The rows of each query, all of one moment and in one round trip. SERVICE_UNAVAILABLE without a database. */
  async read(...queries: readonly Query[]): Promise<Row[][]> {
    const statements = queries.map(({ text, values }) => ({
      name: `published ${rememberedName(text)}`,
      text,
      values,
      keyed: true,
    }));
    return (await this.units.readAtOnce(anonymous, statements)) as unknown as Row[][];
  }
}

/** Collects the values of a query as its text is written. */
export class Values {
  readonly list: unknown[] = [];

  /** The placeholder for a value. */
  bind(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

/** One page of a list: how many come before it and how many it has at most. */
export interface Slice {
  offset: number;
  limit: number;
}
