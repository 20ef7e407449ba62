import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const windowSeconds = 15 * 60;

/** Guesses evaluated in a window: for one account from devices it has not signed in on, per known device, per address. */
export const guesses = { account: 5, knownDevice: 5, address: 50 };

export interface Guess {
  email: string;
  address: string;
  /** What the device cookie of this account holds, if it came. */
  deviceProof: string | undefined;
}

const hashOf = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/** What distinguishes an account's device cookie from another's; says nothing about who it is. */
export const deviceMark = (email: string) => hashOf(email).slice(0, 12);

/**
 * Slows guessing without letting a stranger lock anybody out: a device on which the account has signed in before has a
 * count of its own, so that guesses made elsewhere do not use up its owner's.
 */
export class GuessLimit {
  private readonly account: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;

  constructor(
    pool: Pool,
    private readonly secret: string,
  ) {
    const table = {
      storeClient: pool,
      schemaName: 'auth',
      tableName: 'guess',
      tableCreated: true,
      duration: windowSeconds,
    };
    this.account = new RateLimiterPostgres({ ...table, keyPrefix: 'account', points: guesses.account });
    this.address = new RateLimiterPostgres({ ...table, keyPrefix: 'address', points: guesses.address });
  }

  /** Counts a guess before it is evaluated. Returns the seconds to wait when there have been too many, else undefined. */
  async take(guess: Guess): Promise<number | undefined> {
    try {
      await this.account.consume(this.keyOf(guess));
      await this.address.consume(guess.address);
      return undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
      throw error;
    }
  }

  /** A right answer was no guess. */
  async forgive(guess: Guess): Promise<void> {
    await this.account.delete(this.keyOf(guess));
    await this.address.reward(guess.address);
  }

  /** What the device cookie is to hold from now on. */
  proofFor(email: string, known: string | undefined): string {
    const device = known && this.proves(email, known) ? known.split('.')[0]! : randomBytes(16).toString('base64url');
    return `${device}.${this.sign(email, device)}`;
  }

  private keyOf({ email, deviceProof }: Guess): string {
    const device = deviceProof && this.proves(email, deviceProof) ? deviceProof.split('.')[0]! : 'elsewhere';
    return `${hashOf(email)}:${device}`;
  }

  private proves(email: string, proof: string): boolean {
    const [device = '', signature = ''] = proof.split('.');
    const expected = Buffer.from(this.sign(email, device));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private sign(email: string, device: string): string {
    return createHmac('sha256', this.secret)
      .update(`device ${device} ${hashOf(email)}`)
      .digest('base64url');
  }
}
