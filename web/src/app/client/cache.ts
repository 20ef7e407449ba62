import { InMemoryCache, type TypePolicies } from '@apollo/client/cache';
import { possibleTypes } from '../../gql/possible-types';

// Each page of a list is kept by itself, under all its arguments, since the address names the page one is on.
const typePolicies: TypePolicies = {
  Person: { fields: { identity: { merge: true } } },
  Referral: { fields: { content: { merge: true } } },
  Service: { fields: { capacity: { merge: true }, listingDraft: { merge: true }, listingProposal: { merge: true } } },
  DraftedListing: { fields: { edited: { merge: true }, published: { merge: true } } },
  // A viewer without a membership and one with it are two answers about the same user.
  Viewer: { keyFields: ['id'], fields: { memberships: { merge: false } } },
  Organisation: {
    fields: { members: { merge: false }, invitations: { merge: false }, services: { merge: false } },
  },
};

/** A new, empty cache. */
export function createCache(): InMemoryCache {
  const types: Record<string, string[]> = Object.fromEntries(
    Object.entries(possibleTypes).map(([name, members]) => [name, [...members]]),
  );
  return new InMemoryCache({ possibleTypes: types, typePolicies });
}
