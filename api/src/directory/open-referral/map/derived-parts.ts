import { derivedId } from './derived-id.js';
import type { ListingDetails } from '../../listing/listing.js';
import type { Card } from './service-map.js';

/**
 * Facts of the card that Open Referral has a list for. Readers elsewhere look for them there; Kith knows them again by
 * their ids, which follow from that of the service.
 */
type Lists = Pick<ListingDetails, 'locations' | 'schedules' | 'phones' | 'serviceAreas'>;

const areaName = (code: string) => `area ${code}`;

const phoneOf = ({ id, phone }: Card): ListingDetails['phones'] =>
  phone === null ? [] : [{ id: derivedId(id, 'phone'), number: phone, extension: null, type: null, description: null }];

const areasOf = ({ id, areaOutcodes }: Card): ListingDetails['serviceAreas'] =>
  areaOutcodes.map((code) => ({
    id: derivedId(id, areaName(code)),
    name: code,
    extent: null,
    extentType: null,
    uri: null,
    description: code,
  }));

const scheduleOf = ({ id, schedule }: Card): ListingDetails['schedules'] =>
  schedule === null
    ? []
    : [
        {
          id: derivedId(id, 'schedule'),
          locationId: null,
          validFrom: null,
          validTo: null,
          startsOn: null,
          frequency: null,
          interval: null,
          byDay: [],
          byMonthDay: [],
          opensAt: null,
          closesAt: null,
          description: schedule,
          attending: null,
          link: null,
          notes: null,
        },
      ];

const placeNames = { id: 'place', locationId: 'location' };

const placeOf = ({ id, venue, gettingThere, accessibility }: Card): ListingDetails['locations'] =>
  venue === null
    ? []
    : [
        {
          id: derivedId(id, placeNames.id),
          locationId: derivedId(id, placeNames.locationId),
          kind: 'PHYSICAL',
          name: venue,
          description: null,
          latitude: null,
          longitude: null,
          identifier: null,
          identifierType: null,
          gettingThere,
          addresses: [],
          accessibility:
            accessibility === null
              ? []
              : [{ id: derivedId(id, 'accessibility'), description: accessibility, details: null, url: null }],
        },
      ];

/** Schedules name a place in Kith; in Open Referral, the service at that place. What names neither stays as it is. */
const schedulesBy = (
  { schedules, locations }: Lists,
  from: 'id' | 'locationId',
  to: 'id' | 'locationId',
): ListingDetails['schedules'] =>
  schedules.map((schedule) => {
    const place = locations.find((each) => each[from] === schedule.locationId);
    return place ? Object.assign({}, schedule, { locationId: place[to] }) : schedule;
  });

const orElse = <Part>(parts: Part[], others: Part[]): Part[] => (parts.length > 0 ? parts : others);

/** A listing with what its card says; words stand in for a list only where that is empty. */
export function withDerivedParts(card: Card, listing: ListingDetails): ListingDetails {
  return {
    ...listing,
    locations: orElse(listing.locations, placeOf(card)),
    schedules: orElse(schedulesBy(listing, 'locationId', 'id'), scheduleOf(card)),
    phones: [...phoneOf(card), ...listing.phones],
    serviceAreas: [...areasOf(card), ...listing.serviceAreas],
  };
}

/** The same lists without what came from the card, and what of that stands nowhere else. */
export function withoutDerivedParts(id: string, lists: Lists): Lists & Pick<Card, 'phone' | 'areaOutcodes'> {
  const not = (name: string) => (part: { id: string }) => part.id !== derivedId(id, name);
  const isArea = ({ id: own, name }: ListingDetails['serviceAreas'][number]) =>
    name && own === derivedId(id, areaName(name));
  return {
    locations: lists.locations.filter(not(placeNames.id)),
    schedules: schedulesBy(lists, 'id', 'locationId').filter(not('schedule')),
    phones: lists.phones.filter(not('phone')),
    serviceAreas: lists.serviceAreas.filter((area) => !isArea(area)),
    phone: lists.phones.find((part) => part.id === derivedId(id, 'phone'))?.number ?? null,
    areaOutcodes: lists.serviceAreas.filter(isArea).map(({ name }) => name!),
  };
}

/** The service whose card has a place with this id, if it is the id of one; that of a place in a listing leads nowhere. */
export const ownerOfPlace = (id: string, key: 'id' | 'locationId'): string => derivedId(id, placeNames[key]);
