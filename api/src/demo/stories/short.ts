import type { Step, Story } from '../telling/story.js';

type More = Partial<Omit<Story, 'who' | 'to' | 'sent' | 'went'>>;
type Told = (who: string, sent: number, went?: Step[], more?: More) => Story;

/** A referral to a service; its sender follows from the person. */
export const toService = (who: string, to: string, sent: number, went: Step[] = [], more: More = {}): Story => ({
  who,
  to,
  sent,
  went,
  ...more,
});

/** A referral to the link workers of one of the two networks. */
export const toCoast: Told = (who, sent, went, more) => toService(who, 'coast-team', sent, went, more);
export const toWagonway: Told = (who, sent, went, more) => toService(who, 'wagonway-team', sent, went, more);
