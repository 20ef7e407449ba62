import { aKey } from '../../testkit/ids.js';

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
