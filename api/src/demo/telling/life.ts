import type { Problem } from '../../platform/problem.js';
import { voices } from '../voices/voices.js';
import type { SpokenKind } from '../voices/voice.js';
import type { Cast } from './cast.js';
import type { CastStory } from './cast-story.js';
import type { Past } from './past.js';
import type { Scene } from './story.js';

const nine = 9 * 60;

/** What is known of one referral while its story is told. */
export class Life {
  referralId = '';
  personId = '';
  private version = 0;
  private readonly said = new Map<SpokenKind, number>();
  private readonly stepsOn: Map<number, number>;

  constructor(
    private readonly story: CastStory,
    private readonly past: Past,
    parent?: Life,
  ) {
    this.stepsOn = parent?.stepsOn ?? new Map();
  }

  begin(referralId: string, personId: string): void {
    this.referralId = referralId;
    this.personId = personId;
    this.version = 1;
  }

  moved<T extends string | Problem>(result: T): T {
    if (typeof result === 'string') this.version += 1;
    return result;
  }

  get versioned() {
    return { id: this.referralId, expectedVersion: this.version };
  }

  /** When the next thing happens on that day: within office hours, and after what has happened on it already. */
  nextInstant(ago: number): Date {
    const before = this.stepsOn.get(ago) ?? 0;
    this.stepsOn.set(ago, before + 1);
    return this.past.instant(ago, nine + ((this.story.number * 47) % 300) + before * 14);
  }

  scene(cast: Cast): Scene {
    const { referralId, personId, versioned, past } = this;
    return {
      referralId,
      personId,
      versioned,
      past,
      serviceId: (key) => cast.serviceId(key),
      say: (kind) => this.say(kind),
    };
  }

  private say(kind: SpokenKind): string {
    const choice = voices[this.story.theme][kind] ?? voices.plain[kind];
    const before = this.said.get(kind) ?? 0;
    this.said.set(kind, before + 1);
    return choice[(this.story.number + before) % choice.length]!;
  }
}
