import { DeviceProofs, hashOf } from './device-proofs.js';
import type { Count, GuessCount } from './guess-count.js';

/** Guesses evaluated in any fifteen minutes: of one account wherever it is not known, per known device, per address. */
export const guesses = { account: 5, knownDevice: 5, address: 50 };

export interface Guess {
  email: string;
  /** Left out where it does not count from where a guess comes. */
  address?: string;
  /** What the device cookie of this account holds, if it came. */
  deviceProof?: string | undefined;
}

/**
 * Slows guessing without letting a stranger lock anybody out: a device on which the account has signed in before has a
 * count of its own, which neither guesses made elsewhere nor those of its neighbours at the same address use up.
 */
export class GuessLimit {
  readonly devices: DeviceProofs;

  constructor(
    private readonly count: GuessCount,
    secret: string,
  ) {
    this.devices = new DeviceProofs(secret);
  }

  /** Counts a guess before it is evaluated. Returns the seconds to wait when there have been too many, else undefined. */
  async take(guess: Guess): Promise<number | undefined> {
    for (const each of this.countsOf(guess)) {
      const wait = await this.count.take(each);
      if (wait !== undefined) return wait;
    }
    return undefined;
  }

  /** A right answer was no guess; those of others stay counted. */
  async forgive(guess: Guess): Promise<void> {
    for (const each of this.countsOf(guess)) await this.count.giveBack(each);
  }

  /** The address comes first, so that one guesser does not use up the count of more accounts than are evaluated. */
  private countsOf({ email, address, deviceProof }: Guess): Count[] {
    const account = hashOf(email);
    const device = this.devices.deviceOf(email, deviceProof);
    if (device !== undefined) return [{ key: `device:${account}:${device}`, limit: guesses.knownDevice }];
    const ofAccount = { key: `account:${account}`, limit: guesses.account };
    return address === undefined ? [ofAccount] : [{ key: `address:${address}`, limit: guesses.address }, ofAccount];
  }
}
