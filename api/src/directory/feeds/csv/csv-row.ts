import type { Hydrated } from '../fetching/hydrate.js';
import { Notes } from '../reading/notes.js';
import type { Raw } from '../reading/raw.js';
import { weekDaysOf } from '../reading/weekdays.js';
import type { CsvField, CsvMap } from './csv-fields.js';

type Cells = (field: CsvField) => string;

const parts = (text: string): string[] =>
  text
    .split(/[;,|\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const oneTime = String.raw`(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?|noon|midnight|12 noon)`;
const span = new RegExp(`^(${oneTime}) ?(?:-|–|—|to|until|till) ?(${oneTime})$`, 'i');
const clock = (time: string): string =>
  /noon/i.test(time) ? '12:00' : /midnight/i.test(time) ? '00:00' : time.replace(/\s/g, '').replace('.', ':');

/** "2-4pm" says once for both which half of the day it is; in "10-2pm" and "10-12pm" the first is in the other. */
function beginning(opens: string, closes: string): string {
  if (/[ap]m|noon|midnight/i.test(opens) || closes.startsWith('12')) return opens;
  const [half = ''] = /[ap]m/i.exec(closes) ?? [];
  return Number.parseInt(opens, 10) > Number.parseInt(closes, 10) ? opens : opens + half;
}

/** When it is: as a schedule where days and times are plain, else in the words of the table. */
function scheduleOf(cell: Cells): Raw[] {
  const [days, times] = [cell('days'), cell('times')];
  if (days === '' && times === '') return [];
  const unread = new Notes();
  const known = weekDaysOf(days, unread);
  const [, opens, closes] = span.exec(times) ?? [];
  const isPlain = known.length > 0 && unread.said.length === 0 && (times === '' || opens !== undefined);
  if (!isPlain) return [{ description: [days, times].filter(Boolean).join(', ') }];
  const open = opens !== undefined && { opens_at: clock(beginning(opens, closes!)), closes_at: clock(closes!) };
  return [{ freq: 'WEEKLY', byday: known.join(','), ...open }];
}

function placeOf(cell: Cells): Raw[] {
  const address = { address_1: cell('address'), city: cell('town'), postal_code: cell('postcode') };
  const named = [cell('venue'), ...Object.values(address)];
  const [latitude, longitude] = [cell('latitude'), cell('longitude')];
  if ([...named, latitude, longitude].every((text) => text === '')) return [];
  const location = {
    id: named.join('/').toLowerCase(),
    name: cell('venue'),
    ...(latitude !== '' && longitude !== '' && { latitude, longitude }),
    addresses: Object.values(address).some((text) => text !== '') ? [address] : [],
    accessibility: cell('accessibility') === '' ? [] : [{ description: cell('accessibility') }],
  };
  return [{ location }];
}

/** One row of a table as a row of a feed, so that all that holds for feeds holds for it. */
function rawOf(cell: Cells, source: string, hasOrganisations: boolean): Raw {
  const name = cell('name');
  const organisation = hasOrganisations ? cell('organisation') : source;
  return {
    id: cell('id') || `${name} / ${organisation}`.toLowerCase().slice(0, 200),
    name,
    description: cell('description'),
    organization: organisation === '' ? undefined : { id: organisation.toLowerCase(), name: organisation },
    service_at_locations: placeOf(cell),
    schedules: scheduleOf(cell),
    phones: cell('phone') === '' ? [] : [{ number: cell('phone') }],
    email: cell('email'),
    url: cell('web'),
    fees: cell('cost'),
    eligibility_description: cell('eligibility'),
    minimum_age: cell('minimumAge'),
    maximum_age: cell('maximumAge'),
    languages: parts(cell('languages')).map((language) => ({ name: language })),
    status: cell('status'),
    assured_date: cell('assured'),
    attributes: parts(cell('needs')).map((word) => ({ taxonomy_term: { name: word, taxonomy: `Words of ${source}` } })),
  };
}

/** The way from rows of a table to rows of a feed. `source`: whose table it is; what names nobody else is theirs. */
export function csvRows(
  headings: readonly string[],
  map: CsvMap,
  source: string,
): (record: readonly string[]) => Hydrated {
  const columns = new Map(
    Object.entries(map).map(([field, heading]) => [field as CsvField, headings.indexOf(heading)]),
  );
  return (record) => {
    const cell: Cells = (field) => record[columns.get(field) ?? -1]?.trim() ?? '';
    const row = rawOf(cell, source, columns.has('organisation'));
    const spare = record.slice(headings.length).filter((value) => value.trim() !== '');
    if (spare.length === 0) return { row, whole: row };
    return {
      row,
      problem: `it has ${record.length} values for ${headings.length} columns; one may need quotation marks`,
    };
  };
}
