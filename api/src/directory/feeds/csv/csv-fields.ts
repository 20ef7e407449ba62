/** What a column of a table may say of a service, each with the headings by which it is guessed. */
const guesses = {
  id: /^(id|uid|ref(erence)?|record id|service id|unique id|urn)$/,
  name: /^(name|title|service|service name|name of (the )?service|activity|group|club|project)$/,
  description: /^(description|about|details|summary|what|what we do|service description|information)$/,
  organisation: /^(organi[sz]ation|organi[sz]ation name|provider|run by|charity|offered by|group name|agency)$/,
  venue: /^(venue|venue name|place|where|location|location name|building)$/,
  address: /^(address|address (line )?1|street|street address|first line of address)$/,
  town: /^(town|city|town\/city|town or city|address (line )?[23]|locality)$/,
  postcode: /^(post ?code|zip|postal ?code)$/,
  latitude: /^(lat|latitude)$/,
  longitude: /^(lon|lng|long|longitude)$/,
  phone: /^((tele)?phone|tel|(tele)?phone (number|no)|mobile|contact (number|no|(tele)?phone))$/,
  email: /^(e-?mail|e-?mail address|contact e-?mail)$/,
  web: /^(web ?(site|page|address)?|url|link|www|site)$/,
  days: /^(days?|day\(s\)|day of (the )?week|weekday|days open|open days)$/,
  times: /^(times?|time\(s\)|opening (times|hours)|hours|session time)$/,
  cost: /^(cost|costs|price|fees?|charge|how much)$/,
  needs: /^(needs?|categor(y|ies)|tags?|keywords?|type|theme|topics?|support type)$/,
  eligibility: /^(eligibility|who( is it)? for|for whom|suitable for|audience|criteria|who can come)$/,
  minimumAge: /^(min(imum)?( |_)?age|age from|from age|youngest( age)?)$/,
  maximumAge: /^(max(imum)?( |_)?age|age to|to age|oldest( age)?)$/,
  accessibility: /^(access|accessibility|wheelchair( access)?|disabled access)$/,
  languages: /^(languages?|languages? spoken)$/,
  status: /^(status|state)$/,
  assured: /^(checked( on)?|last (checked|updated|reviewed)|assured( date)?|date (checked|reviewed|updated))$/,
} as const;

export type CsvField = keyof typeof guesses;

export const csvFields = Object.keys(guesses) as CsvField[];

/** Which column, by its heading, says what. A field that no column says is left out. */
export type CsvMap = Readonly<Partial<Record<CsvField, string>>>;

const plain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[:*.]+$/, '');

/** The first guess of what columns say, by their headings; each column says one thing. */
export function guessMap(headings: readonly string[]): CsvMap {
  const free = new Set(headings.filter((heading) => heading.trim() !== ''));
  const map: Partial<Record<CsvField, string>> = {};
  for (const field of csvFields) {
    const found = [...free].find((heading) => guesses[field].test(plain(heading)));
    if (found === undefined) continue;
    map[field] = found;
    free.delete(found);
  }
  return map;
}

/** Thrown for a map that does not fit the table; the message says what to do. */
export class UnusableMap extends Error {}

const inWords = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

const isField = (name: string): name is CsvField => (csvFields as readonly string[]).includes(name);

/**
 * What somebody wrote of columns over what was guessed: a heading that they gave to one field says nothing else, and null
 * takes a guess away. Throws UnusableMap where it does not fit the headings.
 */
export function withWritten(guess: CsvMap, written: unknown, headings: readonly string[]): CsvMap {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    throw new UnusableMap('The map is no JSON object such as {"name": "Service name"}.');
  }
  const given = new Set<unknown>(Object.values(written));
  const map: Partial<Record<CsvField, string>> = {};
  for (const field of csvFields) if (guess[field] !== undefined && !given.has(guess[field])) map[field] = guess[field];
  for (const [field, heading] of Object.entries(written) as [string, unknown][]) {
    if (!isField(field)) throw new UnusableMap(`The map names "${field}", which is none of ${csvFields.join(', ')}.`);
    if (heading === null) delete map[field];
    else if (typeof heading === 'string' && headings.includes(heading)) map[field] = heading;
    else
      throw new UnusableMap(
        `The map says that ${field} is in ${JSON.stringify(heading)}, but the columns are ${inWords(headings)}.`,
      );
  }
  return map;
}

/** Throws UnusableMap for a map by which no service has a name. */
export function mustName(map: CsvMap, headings: readonly string[]): void {
  if (map.name !== undefined) return;
  const example = JSON.stringify({ name: headings.find((heading) => heading !== '') ?? '' });
  throw new UnusableMap(
    `No column says what a service is called. Write into a file which one does, such as ${example}, and name it with --map. The columns are ${inWords(headings)}.`,
  );
}

/** Whether a map that was kept still fits. */
function fitsTable(map: CsvMap | null, headings: readonly string[]): map is CsvMap {
  return map !== null && Object.values(map).every((heading) => headings.includes(heading));
}

/** What columns say as far as is known before anybody has looked: as the last time, where that still fits, or guessed. */
export const knownMap = (kept: CsvMap | null, headings: readonly string[]): CsvMap =>
  fitsTable(kept, headings) ? kept : guessMap(headings);
