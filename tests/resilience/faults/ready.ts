import type { Actor } from '../../testkit/actors.js';

/** A mutation about to be made that can succeed once. */
export interface Ready {
  /** Undefined: nobody is signed in. */
  actor: Actor | undefined;
  variables: Record<string, unknown>;
}
