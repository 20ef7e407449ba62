import { parseOutcode } from '@kith/nhs';
import { badUserInput } from '../../platform/errors.js';
import { assuranceDays, daysBefore, shownSince } from '../assurance/assurance.js';
import type { ServiceFilter, ServicesArgs } from '../directory.inputs.js';
import { knownFacts } from '../matching/person-facts.js';
import { askedWords } from './asked-words.js';
import { facetKinds, type ServiceSortName } from './facets.js';

/** Tags of which a service has to have one, or all of them. */
export interface TagGroup {
  kind: string;
  tags: readonly string[];
  all: boolean;
}

/** What is asked for: what decides the SQL, and the values in it. */
export interface AskedServices {
  sort: ServiceSortName;
  hasWords: boolean;
  isNear: boolean;
  withinKm: number | null;
  hasRoom: boolean;
  takesReferrals: boolean;
  isListedOnly: boolean;
  hasIds: boolean;
  person: 'NONE' | 'RANKS' | 'EXCLUDES';
  /** What facets count by; each group may be left out to count what else there would be. */
  groups: readonly TagGroup[];
  values: Readonly<Record<string, unknown>>;
}

function outcodeOf({ nearOutcode }: ServiceFilter): string | null {
  if (!nearOutcode) return null;
  const parsed = parseOutcode(nearOutcode);
  if (parsed.ok) return parsed.outcode;
  throw badUserInput(parsed.message, [{ field: 'nearOutcode', message: parsed.message }]);
}

const tagsOf = (kind: keyof typeof facetKinds, values: readonly string[] | null | undefined) =>
  (values ?? []).map((value) => `${facetKinds[kind]}=${value}`);

/** On these days, at these parts of the day, or at these parts of these days. */
function timesOf({ days, partsOfDay }: ServiceFilter): string[] {
  if (!days?.length) return tagsOf('PART_OF_DAY', partsOfDay);
  if (!partsOfDay?.length) return tagsOf('DAY', days);
  return days.flatMap((day) => partsOfDay.map((part) => `at=${day}-${part}`));
}

function groupsOf(filter: ServiceFilter): TagGroup[] {
  const languages = filter.languages?.map((language) => language.toLowerCase());
  const groups: TagGroup[] = [
    { kind: 'need', tags: tagsOf('NEED', filter.needs), all: false },
    { kind: 'when', tags: timesOf(filter), all: false },
    { kind: 'how', tags: tagsOf('ATTENDANCE', filter.attendance), all: false },
    { kind: 'access', tags: tagsOf('ACCESS', filter.access), all: true },
    { kind: 'language', tags: tagsOf('LANGUAGE', languages), all: false },
    { kind: 'free', tags: tagsOf('FREE', filter.isFree ? ['YES'] : []), all: false },
    { kind: 'referrals', tags: tagsOf('REFERRALS', filter.acceptsReferrals ? ['YES', 'UNLESS_FULL'] : []), all: false },
  ];
  return groups.filter(({ tags }) => tags.length > 0);
}

const lexeme = (tag: string) => `'${tag.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** Tags as a query of PostgreSQL's text search; empty when there are none. */
export const queryOf = (groups: readonly TagGroup[]): string =>
  groups.map(({ tags, all }) => `(${tags.map(lexeme).join(all ? ' & ' : ' | ')})`).join(' & ');

/** The only group that facets do not count by: one looks at one's own organisation, or at all. */
const organisationOf = ({ organisationId }: ServiceFilter): TagGroup[] =>
  organisationId ? [{ kind: 'organisation', tags: [`organisation=${organisationId.toLowerCase()}`], all: false }] : [];

function sortOf({ sort }: Pick<ServicesArgs, 'sort'>, narrows: boolean, isNear: boolean): ServiceSortName {
  if (sort === 'NEAREST' && !isNear) {
    const message = 'Say from where, to find what is nearest.';
    throw badUserInput(message, [{ field: 'nearOutcode', message }]);
  }
  return sort ?? (narrows ? 'BEST' : 'NAME');
}

/** Reads what is asked for. BAD_USER_INPUT for what is no outward postcode, and to measure from nowhere. */
export function askedServices(args: Pick<ServicesArgs, 'filter' | 'person' | 'sort'>, today: string): AskedServices {
  const filter = args.filter ?? {};
  const words = askedWords(filter.text ?? '');
  const hasWords = words.length > 0;
  const groups = groupsOf(filter);
  const own = organisationOf(filter);
  const nearOutcode = outcodeOf(filter);
  const facts = args.person ? knownFacts(args.person) : {};
  const person = Object.keys(facts).length === 0 ? 'NONE' : filter.onlyFitting ? 'EXCLUDES' : 'RANKS';
  const narrows = hasWords || nearOutcode !== null || groups.length > 0 || person !== 'NONE';
  return {
    sort: sortOf(args, narrows, nearOutcode !== null),
    hasWords,
    isNear: nearOutcode !== null,
    withinKm: filter.withinKm ?? null,
    hasRoom: filter.hasPlaces ?? false,
    takesReferrals: filter.acceptsReferrals ?? false,
    isListedOnly: own.length === 0 && !filter.ids,
    hasIds: Boolean(filter.ids),
    person,
    groups,
    values: {
      shownSince: shownSince(today),
      dueBefore: daysBefore(today, assuranceDays.due),
      staleBefore: daysBefore(today, assuranceDays.stale),
      words: JSON.stringify(words),
      nearOutcode,
      withinKm: filter.withinKm,
      ids: filter.ids,
      facts: JSON.stringify(facts),
      allTags: queryOf([...own, ...groups]),
      baseTags: queryOf(own),
      needTags: tagsOf('NEED', filter.needs ?? args.person?.needs),
    },
  };
}
