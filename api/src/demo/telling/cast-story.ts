import type { Member, RoleName } from '../../platform/actor.js';
import type { Theme } from '../voices/voice.js';
import type { Cast } from './cast.js';
import type { Doer, Story } from './story.js';

const referring: readonly RoleName[] = [
  'PRACTICE_REFERRER',
  'LINK_WORKER',
  'LINK_WORKER_MANAGER',
  'SERVICE_COORDINATOR',
];
const receiving: readonly RoleName[] = ['LINK_WORKER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR'];

const rolesOf: Record<Exclude<Doer, 'CLOCK'>, readonly RoleName[]> = {
  SENDER: referring,
  RECEIVER: receiving,
  SESSION_LEAD: ['SESSION_LEAD'],
  SENDING_MANAGER: ['PRACTICE_MANAGER', 'LINK_WORKER_MANAGER'],
};

/** A story with its parties worked out. */
export interface CastStory extends Story {
  number: number;
  sender: string;
  receiver: string;
  theme: Theme;
  /** The referral it goes on from, and so the link worker who knows the person. */
  basedOn?: CastStory;
  turn: number;
}

function castOne(story: Story, number: number, cast: Cast, before: readonly CastStory[]): CastStory {
  const service = cast.service(story.to);
  const owner = cast.person(story.who).of;
  const team = story.from
    ? undefined
    : before.find((each) => each.who === story.who && each.to === cast.teamOf(owner) && !each.draft);
  const basedOn = service && !story.direct ? team : undefined;
  return {
    ...story,
    number,
    sender: story.from ?? basedOn?.receiver ?? owner,
    receiver: service?.of ?? story.to,
    theme: service?.theme ?? 'linking',
    turn: basedOn?.turn ?? number,
    ...(basedOn ? { basedOn } : {}),
  };
}

/** Works out who sends and who receives; a service is asked by the link-worker team that has the person, else by the practice. */
export function castStories(stories: readonly Story[], cast: Cast): CastStory[] {
  const done: CastStory[] = [];
  const earliestFirst = stories
    .map((story, number) => ({ story, number }))
    .sort((one, other) => other.story.sent - one.story.sent);
  for (const { story, number } of earliestFirst) done.unshift(castOne(story, number, cast, done));
  return done.reverse();
}

/** The member who takes a step of a story. */
export function doerOf(cast: Cast, story: CastStory, by: Exclude<Doer, 'CLOCK'>): Member {
  const theirs = by === 'SENDER' || by === 'SENDING_MANAGER';
  return cast.member(theirs ? story.sender : story.receiver, rolesOf[by], story.turn);
}
