import { firstOf, isRaw, rawOf, type Raw } from './raw.js';

/** Names of Open Referral UK 1.0 and the same of 3.0. Both stand beside each other in more than one feed. */
const renamed = {
  service: {
    regular_schedules: 'schedules',
    fundings: 'funding',
    service_taxonomys: 'attributes',
    eligibilitys: 'eligibilities',
  },
  location: { physical_addresses: 'addresses', accessibility_for_disabilities: 'accessibility' },
} as const;

const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : isRaw(value) ? [value] : []);

function rename(raw: Raw, names: Record<string, string>): Raw {
  const result: Raw = { ...raw };
  for (const [old, current] of Object.entries(names)) {
    if (result[old] !== undefined && firstOf(result, current) === undefined) result[current] = result[old];
  }
  return result;
}

/** Both `service_taxonomys` (a taxonomy with its vocabulary) and `attributes` (a term with its taxonomy). */
function attributeOf(raw: Raw): Raw {
  const { taxonomy } = raw;
  if (!isRaw(taxonomy)) return raw;
  const term = { ...taxonomy, taxonomy: taxonomy['vocabulary'], term: firstOf(taxonomy, 'code', 'id') };
  return { ...raw, taxonomy_term: term };
}

/** A day on which it is closed, or open at other times, written as a schedule of its own. */
function holidayOf(raw: Raw): Raw {
  const closed = raw['closed'] === true || raw['closed'] === 'true';
  const times = closed ? {} : { opens_at: raw['open_at'], closes_at: raw['close_at'] ?? raw['closes_at'] };
  const words = closed ? 'Closed' : 'Holiday times';
  return { id: raw['id'], valid_from: raw['start_date'], valid_to: raw['end_date'], description: words, ...times };
}

/** A place with the times that hold there, which name it. */
function placeOf(raw: Raw): { place: Raw; schedules: Raw[] } {
  const location = rename(rawOf(raw['location']), renamed.location);
  const named = { service_at_location_id: raw['id'], location_id: location['id'] };
  const lists = ['schedules', 'regular_schedule', 'regular_schedules'].flatMap((name) => listOf(raw[name]));
  const holidays = ['holiday_schedule', 'holiday_schedules'].flatMap((name) => listOf(raw[name])).map(holidayOf);
  return {
    place: isRaw(raw['location']) ? { ...raw, location } : raw,
    schedules: [...lists, ...holidays].map((each) => ({ ...named, ...each })),
  };
}

const remote: Record<string, string> = { phone: 'By telephone', online: 'Online' };

/** 1.0 says with one word that a service has no place; 3.0 gives such a service a place that is virtual. */
function withRemotePlace(raw: Raw, places: readonly Raw[]): readonly Raw[] {
  const name = typeof raw['attending_type'] === 'string' ? remote[raw['attending_type'].toLowerCase()] : undefined;
  if (name === undefined || places.length > 0) return places;
  return [{ location: { id: `${String(raw['id'])}/${name}`, location_type: 'virtual', name } }];
}

/** A service of either version as one of 3.0. Nothing it says is lost for want of a name. */
export function asVersionThree(service: Raw): Raw {
  const raw = rename(service, renamed.service);
  const places = listOf(raw['service_at_locations']).map(placeOf);
  const holidays = listOf(raw['holiday_schedules']).map(holidayOf);
  const schedules = [...listOf(raw['schedules']), ...places.flatMap((each) => each.schedules), ...holidays];
  const located = places.map(({ place }) => place);
  return {
    ...raw,
    attributes: listOf(raw['attributes']).map(attributeOf),
    schedules,
    service_at_locations: withRemotePlace(raw, located),
  };
}

const nested = [
  'service_at_locations',
  'schedules',
  'regular_schedules',
  'contacts',
  'phones',
  'attributes',
  'service_taxonomys',
  'cost_options',
  'service_areas',
  'languages',
  'eligibilitys',
];

/** Whether a row of a list gives the parts of a service too, as against its name and little more. */
export const hasParts = (raw: Raw): boolean => nested.some((name) => Array.isArray(raw[name]));
