import { mayRegisterPeople } from '../people/person.policy.js';
import type { Actor } from '../platform/actor.js';

/** Searches on behalf of people, so that finding nothing is a need not met: whoever refers. */
export const searchesForPeople = (actor: Actor): boolean => mayRegisterPeople(actor);
