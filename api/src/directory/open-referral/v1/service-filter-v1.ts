import { badUserInput } from '../../../platform/errors.js';
import { isUuid } from '../../../platform/uuid.js';
import type { Parameters } from '../http/parameters.js';
import { nearIn } from '../query/near.js';
import type { Reader } from '../query/reader.js';
import type { ServiceFilter } from '../query/service-filter.js';

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

const refuse = (field: string, message: string) => badUserInput(`${field}: ${message}`, [{ field, message }]);

/** An id that no word can have: 1.0 names words by texts of any form, and Kith's are UUIDs. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Words of which one is asked for; none when the parameter is left out. */
function termGroup(parameters: Parameters, name: string): string[][] {
  const ids = parameters.texts(name);
  return ids.length > 0 ? [ids.map((id) => (isUuid(id) ? id.toLowerCase() : nobody))] : [];
}

/** `day`, `start_time` and `end_time`, of which there are the same number each where there are several. */
function timesIn(parameters: Parameters): NonNullable<ServiceFilter['times']> {
  const [day, from, to] = ['day', 'start_time', 'end_time'].map((name) => parameters.texts(name)) as [
    string[],
    string[],
    string[],
  ];
  if (day.some((each) => !days.includes(each))) throw refuse('day', `Give one of ${days.join(', ')}.`);
  if ([...from, ...to].some((each) => !timeOfDay.test(each))) throw refuse('start_time', 'Give times such as 09:30.');
  const lengths = new Set([day, from, to].map(({ length }) => length).filter((length) => length > 0));
  if (lengths.size > 1) throw refuse('day', 'Give the same number of days, start times and end times.');
  const [many = 0] = lengths;
  return Array.from({ length: many }, (_, n) => ({ day: day[n], from: from[n]?.slice(0, 5), to: to[n]?.slice(0, 5) }));
}

/** What /services of 1.0 filters by. BAD_USER_INPUT for what cannot be. */
export async function serviceFilterV1(parameters: Parameters, reader: Reader): Promise<ServiceFilter> {
  const { near } = await nearIn(parameters, reader);
  const types = parameters.texts('taxonomy_type');
  return {
    search: parameters.text('text'),
    termGroups: [
      ...['taxonomy_id', 'need', 'circumstance', 'service_type'].flatMap((name) => termGroup(parameters, name)),
      // Only services themselves have words here.
      ...(types.length > 0 && !types.includes('service') ? [[nobody]] : []),
    ],
    vocabularies: parameters.texts('vocabulary'),
    times: timesIn(parameters),
    near,
    area: parameters.outcode('coverage'),
    youngestAtLeast: parameters.number('minimum_age', 0, 200),
    oldestAtMost: parameters.number('maximum_age', 0, 200),
  };
}
