import { noDetails, type Listing, type ListingCapacity, type ListingDetails } from '../../listing/listing.js';
import type { ServiceStatusName } from '../../listing/referral-route.js';
import type { PublishedService } from '../../open-referral/published-service.js';
import { cardWords } from './card.js';
import { readKithWords } from './kith-words.js';
import { Notes, RowRefused, shown } from './notes.js';
import { idOf } from './part-id.js';
import { firstOf, isDeeperThan, isRaw, rawList, rawOf, type Raw } from './raw.js';
import { readEligibility } from './read-eligibility.js';
import { readLocations } from './read-locations.js';
import { readOrganisation, type OfferingOrganisation } from './read-organisation.js';
import * as parts from './read-practical-parts.js';
import { readSchedules } from './read-schedules.js';
import { readTerms } from './read-terms.js';
import { calendarDate, emailAddress, line, prose, webAddress, within } from './values.js';
import { asVersionThree } from './version-one.js';

/** What another Kith says of a service beside its listing. */
export interface SaidByKith {
  pausedAt: Date | null;
  /** When it was last said whether there is room; null where nothing is said of it. */
  countedAt: Date | null;
}

/** A row of a feed that can be stored. */
export interface ReadService {
  externalId: string;
  /** Its needs come from what its words are mapped to, and are still empty; those of another Kith are there. */
  listing: Listing;
  organisation: OfferingOrganisation;
  /** Null: it is from no Kith. */
  kith: SaidByKith | null;
  /** What was left out or put right. */
  notes: string[];
}

/** The feed a row is of, and the day on which it is read (yyyy-mm-dd). */
export interface ReadingOf {
  sourceId: string;
  today: string;
}

const statuses: Record<string, ServiceStatusName> = {
  active: 'ACTIVE',
  open: 'ACTIVE',
  published: 'ACTIVE',
  inactive: 'INACTIVE',
  defunct: 'DEFUNCT',
  closed: 'DEFUNCT',
  'temporarily closed': 'TEMPORARILY_CLOSED',
};

function statusOf(value: unknown, notes: Notes): ServiceStatusName {
  const text = line(value, 'status', notes, 60);
  if (text === null) return 'ACTIVE';
  const status = statuses[text.toLowerCase().replaceAll('_', ' ')];
  if (!status) notes.say(`status: ${shown(text)} is not known; it is taken as not running`);
  return status ?? 'INACTIVE';
}

/** The id a feed gives a service. Throws RowRefused when there is none by which it could be found again. */
export function externalIdOf(raw: Raw): string {
  const { id } = raw;
  const text = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
  if (text === '') throw new RowRefused('it has no id, by which it could be found again');
  if (text.length > 200 || /[\p{Cc}\p{Cs}]/u.test(text)) throw new RowRefused('its id is no usable id');
  return text;
}

function detailsOf(raw: Raw, sourceId: string, serviceId: string, notes: Notes): ListingDetails {
  const locations = readLocations(raw, sourceId, serviceId, notes);
  const place = new Map<unknown, string>();
  rawList(raw['service_at_locations'], 'places', new Notes()).forEach((at) => {
    const { id } = rawOf(at['location']);
    const locationId = id === undefined ? undefined : idOf(sourceId, 'location', id);
    if (!locationId || !locations.some((location) => location.locationId === locationId)) return;
    for (const name of [at['id'], id]) place.set(name, locationId);
  });
  const placeOf = (schedule: Raw) =>
    place.get(schedule['service_at_location_id']) ?? place.get(schedule['location_id']) ?? null;
  return {
    ...noDetails,
    accreditations: prose(raw['accreditations'], 'accreditations', notes, 2_000),
    alert: prose(raw['alert'], 'what to know at present', notes, 2_000),
    locations,
    schedules: readSchedules(raw, serviceId, placeOf, notes),
    costOptions: parts.readCosts(raw, serviceId, notes),
    serviceAreas: parts.readAreas(raw, serviceId, notes),
    contacts: parts.readContacts(raw, serviceId, notes),
    phones: parts.readPhones(raw, serviceId, notes),
    languages: parts.readLanguages(raw, serviceId, notes),
    terms: readTerms(raw, sourceId, serviceId, notes),
    funding: parts.readFunding(raw, serviceId, notes),
  };
}

/** Places as HSDS 3.1 gives them (service_capacity); null when the feed does not count any. */
function capacityOf(raw: Raw, notes: Notes): ListingCapacity | null {
  const [given] = rawList(firstOf(raw, 'capacities', 'service_capacity'), 'places free', notes);
  if (!given) return null;
  const most = [0, 1_000_000] as const;
  const available = within(given['available'], most, 'places free', notes);
  const maximum = within(given['maximum'], most, 'places in all', notes);
  if (available === null) return null;
  const counted = maximum !== null && maximum >= available;
  const unit = line(rawOf(given['unit'])['name'], 'what is counted', notes, 60);
  return {
    status: available > 0 ? 'HAS_CAPACITY' : 'FULL',
    unit,
    maximum: counted ? Math.floor(maximum) : null,
    available: counted ? Math.floor(available) : null,
  };
}

function listingOf(raw: Raw, id: string, organisation: OfferingOrganisation, of: ReadingOf, notes: Notes): Listing {
  const name = line(raw['name'], 'name', notes, 200);
  if (name === null || !/[\p{L}\p{N}]/u.test(name)) throw new RowRefused('it has no name');
  const details = detailsOf(raw, of.sourceId, id, notes);
  const said = {
    description: prose(raw['description'], 'description', notes, 20_000) ?? '',
    cost: prose(raw['fees'], 'fees', notes, 1_000),
    phone: null,
    email: emailAddress(raw['email'], 'e-mail', notes),
    organisationName: organisation.name,
  };
  const assured = calendarDate(raw['assured_date'], 'made sure on', notes);
  if (assured !== null && assured > of.today) notes.say(`made sure on: ${assured} is still to come, and was left out`);
  return {
    id,
    card: {
      organisationId: organisation.id,
      name,
      description: said.description,
      needs: [],
      ...cardWords(said, details, of.today),
      ...readEligibility(raw, notes),
      responseWorkingDays: null,
      status: statusOf(raw['status'], notes),
      url: webAddress(raw['url'], 'page', notes),
      assuredDate: assured !== null && assured <= of.today ? assured : null,
      referralRoute: 'SIGNPOST',
      referralLink: null,
      referralEmail: null,
      referrers: [],
      pauseWhenFull: false,
    },
    details,
    capacity: capacityOf(raw, notes),
  };
}

/** A service of another Kith: nothing of it needs putting right. */
function fromKith({ card: published, organisation, listing: details, capacity }: PublishedService): ReadService {
  const { id, lastModified: _, pausedAt, ...card } = published;
  const { updatedAt: countedAt = null, ...counted } = capacity ?? {};
  return {
    externalId: id,
    listing: {
      id,
      card: { ...card, organisationId: organisation.id },
      details,
      capacity: capacity && (counted as ListingCapacity),
    },
    organisation: { ...organisation, externalId: organisation.id },
    kith: { pausedAt, countedAt },
    notes: [],
  };
}

/**
 * Reads one row of a feed, of Open Referral UK 1.0 or 3.0 or anything between. Throws RowRefused, with the reason, when
 * it cannot be stored whole; what is wrong in a part is left out or put right, and noted.
 */
export function readService(row: unknown, of: ReadingOf): ReadService {
  if (!isRaw(row)) throw new RowRefused('it is no service, but a text, a number or a list');
  if (isDeeperThan(row, 25)) throw new RowRefused('its parts are nested more than 25 deep');
  const notes = new Notes();
  const published = readKithWords(row, of.today, notes);
  if (published) return fromKith(published);
  const externalId = externalIdOf(row);
  const raw = asVersionThree(row);
  const organisation = readOrganisation(raw, of.sourceId, notes);
  const listing = listingOf(raw, idOf(of.sourceId, 'service', externalId), organisation, of, notes);
  return { externalId, listing, organisation, kith: null, notes: notes.said };
}
