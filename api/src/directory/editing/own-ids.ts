import { namedUuid } from '../../platform/uuid.js';
import type { Content } from './content.js';

type Part = { id: string };

/** Every id that stands in a content, of parts and of places. */
function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) idsIn(each, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if ((name === 'id' || name === 'locationId') && typeof inner === 'string') found.add(inner);
      else idsIn(inner, found);
    }
  }
  return found;
}

/**
 * Gives new parts ids of their own. Whoever edits names a new part as they like; the same name of the same service gives
 * the same id, so that a draft may be sent again and again. An id that was not there before is not taken as it is: it
 * might be that of somebody else's place, which a directory elsewhere would then take for the same.
 */
export function withOwnIds(serviceId: string, content: Content, known: readonly Content[]): Content {
  const before = new Set(known.flatMap((each) => [...idsIn(each)]));
  const used = new Set<string>();
  const idOf = (given: string): string => {
    const id = before.has(given) ? given : namedUuid(serviceId, `edited/${given}`);
    const own = used.has(id) ? namedUuid(serviceId, `edited/${given}/${used.size}`) : id;
    used.add(own);
    return own;
  };
  const own = <Each extends Part>(parts: readonly Each[]): Each[] =>
    parts.map((each) => ({ ...each, id: idOf(each.id) }));
  const placeIds = new Set(content.locations.map(({ locationId }) => locationId));
  const places = new Map([...placeIds].map((id) => [id, before.has(id) ? id : namedUuid(serviceId, `place/${id}`)]));
  return {
    ...content,
    locations: own(content.locations).map((place) => ({
      ...place,
      locationId: places.get(place.locationId)!,
      addresses: own(place.addresses),
      accessibility: own(place.accessibility),
    })),
    schedules: own(content.schedules).map((each) => ({
      ...each,
      locationId: each.locationId === null ? null : (places.get(each.locationId) ?? null),
    })),
    contacts: own(content.contacts).map((contact) => ({ ...contact, phones: own(contact.phones) })),
    costOptions: own(content.costOptions),
    phones: own(content.phones),
    languages: own(content.languages),
    funding: own(content.funding),
    eligibilityRules: own(content.eligibilityRules),
  };
}
