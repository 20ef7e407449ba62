import type { ServiceCapacity } from '../service-capacity.entity.js';
import type { Service } from '../service.entity.js';
import type { ServiceListing } from './service-listing.entity.js';

/** What lists show of a service and searches filter by. */
export type ListingCard = Omit<
  Service,
  | 'id'
  | 'organisation'
  | 'listing'
  | 'capacity'
  | 'answering'
  | 'search'
  | 'version'
  | 'lastModified'
  | 'checkedOn'
  | 'pausedAt'
  | 'mergedIntoId'
  | 'mergedInto'
  | 'unattended'
>;

/** Everything else that is said of it. */
export type ListingDetails = Omit<ServiceListing, 'serviceId'>;

export type ListingCapacity = Omit<ServiceCapacity, 'serviceId' | 'updatedAt'>;

/** All that somebody says of one service: what is read, written, compared and restored together (decision 20). */
export interface Listing {
  /** UUID of the service. */
  id: string;
  card: ListingCard;
  details: ListingDetails;
  /** Null: nothing is said of it, and what is known of it stays. */
  capacity: ListingCapacity | null;
}

/** The details of a service of which nothing but its card is known. */
export const noDetails: ListingDetails = {
  accreditations: null,
  alert: null,
  locations: [],
  schedules: [],
  costOptions: [],
  serviceAreas: [],
  contacts: [],
  phones: [],
  languages: [],
  terms: [],
  funding: [],
  eligibilityRules: [],
  questions: [],
};
