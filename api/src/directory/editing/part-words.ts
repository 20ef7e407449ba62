import { needs, type Need } from '@kith/referral-lifecycle';
import { dateInWords } from '../../platform/in-words.js';
import { costOf } from '../feeds/reading/card.js';
import { wordsOfSchedule } from '../feeds/reading/schedule-words.js';
import type { EligibilityRule } from '../listing/eligibility-rule.js';
import type { ServiceLocation } from '../listing/location.js';
import type { CostOption, Phone, ServiceContact, ServiceLanguage } from '../listing/practical-parts.js';
import type { Schedule } from '../listing/schedule.js';

type Said = string | null | undefined | false;

const joined = (...parts: readonly Said[]): string => parts.filter(Boolean).join(', ');

const lines = (parts: readonly string[]): string | null => parts.filter((part) => part !== '').join('\n') || null;

const between = (from: string | null, to: string | null): Said =>
  joined(from !== null && `from ${dateInWords(from)}`, to !== null && `until ${dateInWords(to)}`);

export const needsInWords = (codes: readonly Need[]): string | null => lines(codes.map((code) => needs[code].label));

const scheduleInWords = (schedule: Schedule): string => {
  const words = wordsOfSchedule(schedule);
  const { validFrom, validTo, description, notes, link } = schedule;
  return joined(words, between(validFrom, validTo), description !== words && description, notes, link);
};

export const schedulesInWords = (schedules: readonly Schedule[]): string | null =>
  lines(schedules.map(scheduleInWords));

const placeInWords = ({ name, description, addresses, gettingThere, accessibility }: ServiceLocation): string => {
  const where = addresses.map(({ line, city, postcode }) => joined(line, city, postcode));
  const access = accessibility.map((each) => joined(each.description, each.details, each.url));
  return [joined(name, ...where), description, gettingThere, ...access].filter(Boolean).join('\n');
};

export const placesInWords = (places: readonly ServiceLocation[]): string | null => lines(places.map(placeInWords));

export const costsInWords = (options: readonly CostOption[]): string | null =>
  lines(options.map((option) => joined(costOf(option), between(option.validFrom, option.validTo))));

const phoneInWords = ({ number, extension, description }: Phone): string =>
  joined(extension === null ? number : `${number} extension ${extension}`, description);

export const phonesInWords = (phones: readonly Phone[]): string | null => lines(phones.map(phoneInWords));

export const contactsInWords = (contacts: readonly ServiceContact[]): string | null =>
  lines(
    contacts.map(({ name, title, department, email, phones }) =>
      joined(name, title, department, email, ...phones.map(phoneInWords)),
    ),
  );

export const languagesInWords = (languages: readonly ServiceLanguage[]): string | null =>
  lines(languages.map(({ name, code, note }) => joined(name ?? code, note)));

/** What each condition says to those who do not meet it, and what it asks for. */
export const rulesInWords = (rules: readonly EligibilityRule[]): string | null =>
  lines(
    rules.map(({ sentence, values, minimum, maximum }) => {
      const ages = joined(minimum !== null && `from ${minimum}`, maximum !== null && `up to ${maximum}`);
      const asked = joined(ages, ...values);
      return asked === '' ? sentence : `${sentence} (${asked})`;
    }),
  );
