import { anonymous } from '../../../platform/actor.js';
import { today, type Clock } from '../../../platform/clock.js';
import { rememberedName } from '../../../platform/unit-of-work/named-statement.js';
import type { UnitsOfWork } from '../../../platform/unit-of-work/units-of-work.js';
import { shownSince } from '../../assurance/assurance.js';

/** Stands among the values of a query for the first day of listings that are shown, which is known when it is read. */
export const firstShownDay = Symbol('first shown day');

/** A statement with its values. */
export interface Query {
  text: string;
  values: readonly unknown[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Reads the directory as everybody may: nobody is signed in, and nothing is held between two readings. */
export class Reader {
  constructor(
    private readonly units: UnitsOfWork,
    private readonly clock: Clock,
  ) {}

  /** The rows of each query, all of one moment and in one round trip. SERVICE_UNAVAILABLE without a database. */
  async read(...queries: readonly Query[]): Promise<Row[][]> {
    const since = shownSince(today(this.clock));
    const statements = queries.map(({ text, values }) => ({
      name: `published ${rememberedName(text)}`,
      text,
      values: values.map((value) => (value === firstShownDay ? since : value)),
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
