import { aKey } from '../../testkit/ids.js';
import type { AttemptName } from './write-rights.js';

// Nobody has seen version 0, so whoever may do it is told that it has changed.
export const stale = { expectedVersion: 0 };

/** Arguments of one attempt: all of them, or only those that are needed. */
export class Given {
  constructor(private readonly whole: boolean) {}

  optional<T extends object>(values: T): T | object {
    return this.whole ? values : {};
  }
  get key(): object {
    return { idempotencyKey: aKey() };
  }
  get optionalKey(): object {
    return this.optional(this.key);
  }
}

export type Tried = [name: AttemptName, variables: object];
