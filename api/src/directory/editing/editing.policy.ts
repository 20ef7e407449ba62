import type { Actor } from '../../platform/actor.js';
import { mayKeep } from '../keeping/keeping.policy.js';

/** Edits what a listing says: whoever keeps it true. */
export const mayEdit = mayKeep;

/** Approves and returns what waits; whose own changes are published at once. */
export const decidesListings = (actor: Actor): boolean => actor.kind === 'MEMBER' && actor.role === 'DIRECTORY_EDITOR';
