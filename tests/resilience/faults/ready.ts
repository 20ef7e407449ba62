import type { Actor } from '../../testkit/actors.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';

/** A mutation about to be made that can succeed once. */
export interface Ready {
  /** Undefined: nobody is signed in. */
  actor: Actor | undefined;
  variables: Record<string, unknown>;
}

export interface Cast extends Neighbourhood {
  administrator: Actor;
  editor: Actor;
}

export type Prepare = (cast: Cast) => Promise<Ready>;
