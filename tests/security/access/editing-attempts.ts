import { editedListing } from './edited-listing.js';
import type { Given } from './given.js';
import type { Place } from './relations.js';
import type { AttemptName } from './write-rights.js';

// Nobody has seen version 0, so whoever may do it is told that it has changed.
const stale = { expectedVersion: 0 };

/** What is done to the listing of a service, with versions that are not there. */
export function editingAttempts(id: string, given: Given): [name: AttemptName, variables: object, about: Place][] {
  const draft = { draftVersion: -1 };
  return [
    [
      'Mutation.saveListingDraft',
      { id, input: editedListing(given), ...stale, ...draft, ...given.optionalKey },
      'charity',
    ],
    ['Mutation.discardListingDraft', { id, ...draft, ...given.optionalKey }, 'charity'],
    ['Mutation.publishListing', { id, ...stale, ...draft, ...given.optionalKey }, 'charity'],
    ['Mutation.restoreListing', { id, restored: 1, ...stale, ...given.optionalKey }, 'charity'],
    ['Mutation.approveListing', { id, ...stale, ...given.optionalKey }, 'charity'],
    ['Mutation.returnListing', { id, reason: 'No.', ...stale, ...given.optionalKey }, 'charity'],
  ];
}
