import { editedListing } from './edited-listing.js';
import { type Given, stale, type Tried } from './given.js';
import type { Place } from './relations.js';

export function keepingOf(id: string, given: Given): [...Tried, Place][] {
  // More places free than there are.
  const input = { status: 'FULL', maximum: 2, available: 3, ...given.optional({ unit: 'seats' }) };
  const seen = given.optional({ expectedAvailable: 1 });
  return [
    ['Mutation.tellCapacity', { id, input, ...seen, ...given.optionalKey }, 'charity'],
    ['Mutation.pauseService', { id, ...stale, ...given.optionalKey }, 'charity'],
    ['Mutation.resumeService', { id, ...stale, ...given.optionalKey }, 'charity'],
    // Confirmed for the days to come, so that nothing changes.
    ['Mutation.confirmListing', { id, ...given.optionalKey }, 'charity'],
  ];
}

/** What is done to the listing of a service, with versions that are not there. */
export function editingOf(id: string, given: Given): [...Tried, Place][] {
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

/** What is done to a table of services, with what is none of it. */
export function tableOf(id: string, given: Given): [...Tried, Place][] {
  return [
    ['Mutation.sendServiceTablePiece', { id, place: 7, bytes: 'Zm9v', ...given.optionalKey }, 'board'],
    ['Mutation.mapServiceTable', { id, says: [], ...given.optionalKey }, 'board'],
    ['Mutation.importServiceTable', { id, withdraw: true, ...given.key }, 'board'],
  ];
}
