import type { Need } from '@kith/referral-lifecycle';
import type { ConsentInput } from '../../people/person.inputs.js';
import type { Problem } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import type { SpokenKind } from '../voices/voice.js';
import type { Past } from './past.js';

/** What a step works with. */
export interface Scene {
  referralId: string;
  personId: string;
  /** The version the referral has now, or has lost to. */
  versioned: { id: string; expectedVersion: number };
  past: Past;
  serviceId(key: string): string;
  /** Something the service's people would say, the next time something else. */
  say(kind: SpokenKind): string;
}

/** Who takes a step: a member of that party, or the program's own clock. */
export type Doer = 'SENDER' | 'RECEIVER' | 'SESSION_LEAD' | 'SENDING_MANAGER' | 'CLOCK';

/** Something that happens to a referral, so many working days ago. */
export interface Step {
  ago: number;
  by: Doer;
  operation: string;
  /** Whether it raises the referral's version. */
  moves: boolean;
  run(unit: Unit, scene: Scene): Promise<string | Problem>;
  /** How the child goes on that a redirect opens. */
  child?: readonly Step[];
}

/** One referral and what came of it. */
export interface Story {
  who: string;
  /** A service or a link-worker team. */
  to: string;
  /** When it was written and, unless it stayed a draft, sent: working days ago. */
  sent: number;
  went?: readonly Step[];
  /** The organisation that sends it, when it is neither the person's link-worker team nor their practice. */
  from?: string;
  /** Straight from the practice, although a link-worker team knows the person. */
  direct?: boolean;
  draft?: boolean;
  urgent?: boolean;
  needs?: readonly Need[];
  reason?: string;
  risk?: string;
  consent?: ConsentInput;
  /** Why it was sent although the service's rules do not fit. */
  although?: string;
}
