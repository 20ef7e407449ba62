import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock.js';

const usualMinutes = 15;

/**
 * Each guess that is let through makes the count last a whole window longer, so that no such time, wherever it
 * begins, holds more than the limit; one that is refused changes nothing but the mark of refusal, limit + 1. Clears away
 * some old counts by the way.
 */
const takeOne = `
  with stale as (
    delete from auth.guess where "key" in (
      select "key" from auth.guess where expire <= $3 and "key" <> $1 order by expire limit 5 for update skip locked))
  insert into auth.guess as held ("key", points, expire) values ($1, 1, $4)
  on conflict ("key") do update set
    points = case when held.expire <= $3 then 1 else least(held.points, $2) + 1 end,
    expire = case when held.expire > $3 and held.points >= $2 then held.expire else excluded.expire end
  returning points, expire::float8 as expire`;

/** What is counted by one key, and how much of it is let through in so many minutes; left out: fifteen. */
export interface Count {
  key: string;
  limit: number;
  minutes?: number;
}

/** Counts tries in the database, for all instances together: atomically, so that tries at the same moment are no way round. */
export class GuessCount {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Counts one try. Returns the seconds to wait if it is one too many, else undefined. */
  async take({ key, limit, minutes = usualMinutes }: Count): Promise<number | undefined> {
    const now = this.clock.now().getTime();
    const { rows } = await this.pool.query<{ points: number; expire: number }>(takeOne, [
      key,
      limit,
      now,
      now + minutes * 60_000,
    ]);
    const { points, expire } = rows[0]!;
    return points > limit ? Math.max(1, Math.ceil((expire - now) / 1000)) : undefined;
  }

  /** Takes one try back: it turned out to be none. */
  async giveBack({ key, limit }: Count): Promise<void> {
    await this.pool.query('update auth.guess set points = greatest(least(points, $2) - 1, 0) where "key" = $1', [
      key,
      limit,
    ]);
  }
}
