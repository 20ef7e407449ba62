/** What of a service tells whether another one is the same; `kith.match_facts` makes it. */
export interface MatchFacts {
  /** Whether people are shown it. */
  isListed: boolean;
  name: string;
  /** Of its name, without endings and small words. */
  words: string[];
  organisationId: string;
  /** Name of the organisation, as names are compared. */
  organisation: string;
  phones: string[];
  mails: string[];
  /** Host and path of its page on the web. */
  page: string | null;
  outcodes: string[];
  /** Degrees north and east of where it takes place. */
  places: [latitude: number, longitude: number][];
}

/** How much speaks for two services being the same, up to 100, and what, in words. */
export interface Likeness {
  score: number;
  evidence: string[];
}

/** From here on two services are shown to an editor. */
export const leastScore = 60;

interface Sign {
  points: number;
  words: string;
}

/** Metres within which two places are one neighbourhood, and beyond which two services are apart. */
const metresNear = 200;
const metresApart = 2_000;

const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
const countsOff = (word: string): boolean => days.has(word) || /^\d/.test(word);

const without = (words: readonly string[], others: readonly string[]) => words.filter((word) => !others.includes(word));
const shareAny = (some: readonly string[], others: readonly string[]) => some.some((each) => others.includes(each));

/** Undefined: by their names they are two. An organisation that tells its own services apart by a word means it. */
function likeName(a: MatchFacts, b: MatchFacts): Sign | undefined {
  if (a.words.length === 0 || b.words.length === 0) return undefined;
  const left = without(a.words, b.words);
  const right = without(b.words, a.words);
  const shared = a.words.length - left.length;
  if (left.length + right.length === 0) {
    const isToTheLetter = a.name.toLowerCase() === b.name.toLowerCase();
    return { points: 50, words: isToTheLetter ? 'Same name' : 'Names of the same words' };
  }
  // Tuesday's group and Thursday's, levels 1 and 2: told apart on purpose.
  if (left.every(countsOff) && right.every(countsOff)) return undefined;
  const isOwn = a.organisationId === b.organisationId;
  if (shared > 0 && Math.max(left.length, right.length) === 1) {
    // A choir and a yoga class of one place share all but that word.
    if (isOwn && left.length === right.length) return undefined;
    return { points: isOwn ? 15 : 30, words: 'Names differ by one word' };
  }
  if (isOwn || shared * 2 < Math.max(a.words.length, b.words.length)) return undefined;
  return { points: 15, words: `Names have ${shared} words in common` };
}

function* likeContact(a: MatchFacts, b: MatchFacts): Generator<Sign> {
  if (shareAny(a.phones, b.phones)) yield { points: 20, words: 'Same telephone number' };
  if (shareAny(a.mails, b.mails)) yield { points: 15, words: 'Same e-mail address' };
  if (a.page === null || a.page !== b.page) return;
  yield a.page.includes('/') ? { points: 25, words: 'Same page on the web' } : { points: 10, words: 'Same website' };
}

function metresBetween(
  [north, east]: MatchFacts['places'][number],
  [otherNorth, otherEast]: MatchFacts['places'][number],
) {
  const perDegree = 111_195;
  const acrossEast = (east - otherEast) * Math.cos((north * Math.PI) / 180);
  return perDegree * Math.hypot(north - otherNorth, acrossEast);
}

function nearestMetres(a: MatchFacts, b: MatchFacts): number | null {
  const all = a.places.flatMap((place) => b.places.map((other) => metresBetween(place, other)));
  return all.length === 0 ? null : Math.min(...all);
}

function likePlace(a: MatchFacts, b: MatchFacts): Sign | undefined {
  const metres = nearestMetres(a, b);
  if (metres !== null && metres <= metresNear) {
    const rounded = Math.round(metres / 10) * 10;
    return { points: 15, words: rounded === 0 ? 'At the same place' : `${rounded} m apart` };
  }
  if (metres !== null && metres > metresApart) {
    return { points: -20, words: `But ${(metres / 1000).toFixed(1)} km apart` };
  }
  const outcode = a.outcodes.find((code) => b.outcodes.includes(code));
  if (outcode !== undefined) return { points: 8, words: `Both in ${outcode}` };
  if (metres !== null || a.outcodes.length === 0 || b.outcodes.length === 0) return undefined;
  return { points: -20, words: `But in ${a.outcodes.join(', ')} and ${b.outcodes.join(', ')}` };
}

function likeOrganisation(a: MatchFacts, b: MatchFacts): Sign | undefined {
  if (a.organisationId === b.organisationId) return { points: 10, words: 'Same organisation' };
  return a.organisation === b.organisation ? { points: 10, words: 'Organisations of the same name' } : undefined;
}

/** Whether two services may be the same: null where too little speaks for it to trouble anybody. */
export function compareServices(a: MatchFacts, b: MatchFacts): Likeness | null {
  const name = likeName(a, b);
  const contact = [...likeContact(a, b)];
  // What an organisation offers shares its telephone, address and place: without a likeness of names only one page tells.
  if (!name && !contact.some(({ points }) => points === 25)) return null;
  if (!name && a.organisationId === b.organisationId) return null;
  const signs = [name, likeOrganisation(a, b), ...contact, likePlace(a, b)].filter((sign) => sign !== undefined);
  const score = Math.min(
    100,
    signs.reduce((sum, { points }) => sum + points, 0),
  );
  return score < leastScore ? null : { score, evidence: signs.map(({ words }) => words) };
}
