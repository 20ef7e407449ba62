import { isBackwards } from '../../listing/backwards.js';
import type {
  CostOption,
  Funding,
  Phone,
  ServiceArea,
  ServiceContact,
  ServiceLanguage,
} from '../../listing/practical-parts.js';
import type { Notes } from './notes.js';
import { partId } from './part-id.js';
import { firstOf, rawList, type Raw } from './raw.js';
import { calendarDate, emailAddress, line, prose, within } from './values.js';

/** Reads each of a list into a part; null leaves it out. */
function readParts<Part>(
  raw: Raw,
  [name, what]: readonly [string, string],
  serviceId: string,
  notes: Notes,
  read: (each: Raw, id: string) => Part | null,
): Part[] {
  return rawList(raw[name], what, notes)
    .map((each, index) => read(each, partId(serviceId, name, each['id'], index)))
    .filter((part): part is Awaited<Part> & Part => part !== null);
}

/** What it costs; an amount below nothing is left out, and so is an option that says nothing. */
export const readCosts = (raw: Raw, serviceId: string, notes: Notes): CostOption[] =>
  readParts(raw, ['cost_options', 'costs'], serviceId, notes, (each, id) => {
    const validFrom = calendarDate(each['valid_from'], 'cost from', notes);
    const validTo = calendarDate(each['valid_to'], 'cost until', notes);
    if (isBackwards(validFrom, validTo)) {
      notes.say(`costs: one would end (${validTo}) before it begins (${validFrom}), and was left out`);
      return null;
    }
    const option = line(each['option'], 'cost', notes);
    const amount = within(each['amount'], [0, 100_000], 'cost', notes);
    const amountDescription = line(each['amount_description'], 'cost', notes);
    if (option === null && amount === null && amountDescription === null) return null;
    return { id, validFrom, validTo, option, amount, amountDescription };
  });

export const readAreas = (raw: Raw, serviceId: string, notes: Notes): ServiceArea[] =>
  readParts(raw, ['service_areas', 'areas'], serviceId, notes, (each, id) => {
    const area = {
      name: line(each['name'], 'area', notes),
      // Outlines may be long; what is cut is no outline, so one that is too long is left out.
      extent:
        typeof each['extent'] === 'string' && each['extent'].length <= 20_000
          ? prose(each['extent'], 'area', notes, 20_000)
          : null,
      extentType: line(each['extent_type'], 'area', notes, 40),
      uri: line(each['uri'], 'area', notes, 500),
      description: prose(each['service_area'], 'area', notes, 2_000),
    };
    return Object.values(area).some((value) => value !== null) ? { id, ...area } : null;
  });

/** Telephone numbers; one without a digit is none. */
export const readPhones = (raw: Raw, ownerId: string, notes: Notes): Phone[] =>
  readParts(raw, ['phones', 'telephone numbers'], ownerId, notes, (each, id) => {
    const number = line(each['number'], 'telephone', notes, 60);
    if (number === null) return null;
    if (!/\d.*\d.*\d/.test(number)) {
      notes.say('telephone: a number without digits was left out');
      return null;
    }
    return {
      id,
      number,
      extension: line(each['extension'], 'telephone', notes, 20),
      type: line(each['type'], 'telephone', notes, 40),
      description: line(each['description'], 'telephone', notes),
    };
  });

export const readContacts = (raw: Raw, serviceId: string, notes: Notes): ServiceContact[] =>
  readParts(raw, ['contacts', 'contacts'], serviceId, notes, (each, id) => {
    const contact = {
      name: line(each['name'], 'contact', notes),
      title: line(each['title'], 'contact', notes),
      department: line(each['department'], 'contact', notes),
      email: emailAddress(each['email'], 'contact', notes),
    };
    const phones = readPhones(each, id, notes);
    const says = phones.length > 0 || Object.values(contact).some((value) => value !== null);
    return says ? { id, ...contact, phones } : null;
  });

export const readLanguages = (raw: Raw, serviceId: string, notes: Notes): ServiceLanguage[] =>
  readParts(raw, ['languages', 'languages'], serviceId, notes, (each, id) => {
    const name = line(firstOf(each, 'name', 'language'), 'language', notes, 60);
    const code = line(each['code'], 'language', notes, 20);
    return name === null && code === null ? null : { id, name, code, note: line(each['note'], 'language', notes) };
  });

export const readFunding = (raw: Raw, serviceId: string, notes: Notes): Funding[] =>
  readParts(raw, ['funding', 'funding'], serviceId, notes, (each, id) => {
    const source = prose(each['source'], 'funding', notes, 1_000);
    return source === null ? null : { id, source };
  });
