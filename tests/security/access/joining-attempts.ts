import { type Given, stale, type Tried } from './given.js';
import type { World } from './world.js';

/** What is asked with an address that is none, and decided in versions that nobody has seen. */
export function joiningAttempts({ place, claims }: World, given: Given): Tried[] {
  const who = { name: 'Vera Stone', role: 'Secretary', email: 'nobody', howToCheck: 'Ring us.' };
  const organisation = {
    name: 'Choir',
    purpose: 'Singing.',
    outcode: 'NE30',
    ...given.optional({ website: 'nowhere' }),
  };
  const seen = { id: claims.waiting.id, ...stale, ...given.optionalKey };
  const ofCharity = given.optional({ organisationId: place.charity.id });
  return [
    ['Mutation.askToJoin', { input: { ...who, organisation, ...ofCharity }, ...given.key }],
    ['Mutation.confirmRequestToJoin', { token: 'no such token' }],
    ['Mutation.approveRequestToJoin', { ...seen, ...ofCharity }],
    ['Mutation.declineRequestToJoin', { ...seen, reason: 'OTHER', note: 'No.' }],
    ['Mutation.takeBackApproval', seen],
  ];
}
