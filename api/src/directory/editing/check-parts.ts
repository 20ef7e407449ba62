import { parseOutcode, parsePostcode, phoneProblem } from '@kith/nhs';
import { emailAddress, webAddress } from '../feeds/reading/values.js';
import { isBackwards } from '../listing/backwards.js';
import { notBefore } from './check-times.js';
import { type Checking, trimmed, trimmedAll } from './checking.js';
import type { PartOf } from './content.js';

type Place = PartOf<'locations'>;
type Address = Place['addresses'][number];
type Cost = PartOf<'costOptions'>;
type Phone = PartOf<'phones'>;
type Contact = PartOf<'contacts'>;
type Language = PartOf<'languages'>;
type Rule = PartOf<'eligibilityRules'>;
type Funding = PartOf<'funding'>;

export const anEmail = 'Enter an e-mail address, such as name@example.org.';
export const aPage = 'Enter the address of a page on the web, such as https://example.org.';

/** A telephone number that could be dialled. */
export function checkPhone(checking: Checking, field: string, number: string | null): string | null {
  const problem = number === null ? null : phoneProblem(number);
  if (problem !== null) checking.say(field, problem);
  return trimmed(number);
}

/** Outward postcodes as the Post Office writes them, each once. */
export function checkOutcodes(checking: Checking, field: string, outcodes: readonly string[]): string[] {
  const checked = trimmedAll(outcodes).map((text) => {
    const parsed = parseOutcode(text);
    if (!parsed.ok) checking.say(field, `${text}: ${parsed.message}`);
    return parsed.ok ? parsed.outcode : text;
  });
  return [...new Set(checked)];
}

function checkAddress(checking: Checking, address: Address, field: string): Address {
  const checked = {
    ...address,
    line: address.line.trim(),
    city: address.city.trim(),
    county: trimmed(address.county),
    postcode: address.postcode.trim(),
  };
  if (!/^[A-Z]{2}$/.test(checked.country)) checking.say(`${field}.country`, 'Enter a code of two letters, such as GB.');
  if (checked.postcode === '' || checked.country !== 'GB') return checked;
  const parsed = parsePostcode(checked.postcode);
  if (!parsed.ok) checking.say(`${field}.postcode`, parsed.message);
  return parsed.ok ? { ...checked, postcode: parsed.postcode } : checked;
}

const whereIs = ({ addresses }: Place, ...lines: ('line' | 'postcode')[]): string =>
  addresses.map((address) => lines.map((line) => address[line].replace(/\s/g, '').toUpperCase()).join()).join(';');

/** What a source knew of where the place is, as long as it still is there: else a search would find it where it was. */
function stillThere(place: Place, known: Place | undefined): Partial<Place> {
  if (known === undefined) return {};
  const moved = whereIs(place, 'postcode') !== whereIs(known, 'postcode');
  const isElse = whereIs(place, 'line', 'postcode') !== whereIs(known, 'line', 'postcode');
  return {
    ...(moved && place.latitude === known.latitude && { latitude: null, longitude: null }),
    ...(isElse && place.identifier === known.identifier && { identifier: null, identifierType: null }),
  };
}

/** A place that can be found, with addresses and arrangements for access that say something. */
export function checkPlace(checking: Checking, place: Place, field: string, known?: Place): Place {
  const name = trimmed(place.name);
  const addresses = place.addresses
    .map((address, index) => checkAddress(checking, address, `${field}.addresses.${index}`))
    .filter(({ line, city, postcode }) => line !== '' || city !== '' || postcode !== '');
  const accessibility = place.accessibility
    .map((each, index) => ({
      ...each,
      description: trimmed(each.description),
      details: trimmed(each.details),
      url: checking.read(`${field}.accessibility.${index}.url`, each.url, webAddress, aPage),
    }))
    .filter(({ description, details, url }) => description ?? details ?? url);
  if (name === null && addresses.length === 0)
    checking.say(`${field}.name`, 'Enter the name of the place, or its address.');
  return {
    ...place,
    name,
    description: trimmed(place.description),
    gettingThere: trimmed(place.gettingThere),
    addresses,
    accessibility,
    ...stillThere(place, known),
  };
}

const isWholePence = (amount: number): boolean => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6;

/** A price that says something, and holds for some time. */
export function checkCost(checking: Checking, cost: Cost, field: string): Cost {
  if (isBackwards(cost.validFrom, cost.validTo)) checking.say(`${field}.validTo`, notBefore(cost.validFrom!));
  const option = trimmed(cost.option);
  const amountDescription = trimmed(cost.amountDescription);
  if (cost.amount === null && option === null && amountDescription === null) {
    checking.say(`${field}.amount`, 'Enter the amount, or take this price out.');
  } else if (cost.amount !== null && !isWholePence(cost.amount)) {
    checking.say(`${field}.amount`, 'Enter pounds and pence, such as 3.50.');
  }
  return { ...cost, option, amountDescription };
}

export function checkOtherPhone(checking: Checking, phone: Phone, field: string): Phone {
  const number = checkPhone(checking, `${field}.number`, phone.number) ?? '';
  if (number === '') checking.say(`${field}.number`, 'Enter a telephone number, or take it out.');
  const { extension, type, description } = phone;
  return { ...phone, number, extension: trimmed(extension), type: trimmed(type), description: trimmed(description) };
}

/** Somebody who can be asked, or at least is named. */
export function checkContact(checking: Checking, contact: Contact, field: string): Contact {
  const said = {
    name: trimmed(contact.name),
    title: trimmed(contact.title),
    department: trimmed(contact.department),
    email: checking.read(`${field}.email`, contact.email, emailAddress, anEmail),
  };
  const phones = contact.phones.map((phone, index) => checkOtherPhone(checking, phone, `${field}.phones.${index}`));
  if (phones.length === 0 && !Object.values(said).some(Boolean)) {
    checking.say(`${field}.name`, 'Enter who it is, or take them out.');
  }
  return { ...contact, ...said, phones };
}

export function checkFunding(checking: Checking, funding: Funding, field: string): Funding {
  const source = trimmed(funding.source);
  if (source === null) checking.say(`${field}.source`, 'Enter who pays, or take it out.');
  return { ...funding, source };
}

/** Languages that are named, each once. */
export const sayingLanguages = (languages: readonly Language[]): Language[] => {
  const named = languages.map((language) => ({ ...language, name: trimmed(language.name) }));
  const known = new Map(named.map((language) => [(language.name ?? language.code ?? '').toLowerCase(), language]));
  return [...known].flatMap(([name, language]) => (name === '' ? [] : [language]));
};

/** A condition for coming: what it asks for, and what is said to those who do not meet it. */
export function checkRule(checking: Checking, rule: Rule, field: string): Rule {
  const { kind, minimum, maximum } = rule;
  const values =
    kind === 'AREA' ? checkOutcodes(checking, `${field}.values`, rule.values) : [...new Set(trimmedAll(rule.values))];
  if (kind === 'AGE') {
    if (minimum === null && maximum === null) checking.say(`${field}.minimum`, 'Enter the youngest or the oldest age.');
    if (isBackwards(minimum, maximum)) checking.say(`${field}.maximum`, `Enter an age from ${minimum}, the youngest.`);
  } else if (kind !== 'CARER' && values.length === 0) {
    checking.say(`${field}.values`, 'Enter at least one.');
  }
  const sentence = rule.sentence.trim();
  if (sentence === '') checking.say(`${field}.sentence`, 'Say what people read who do not meet this condition.');
  return { ...rule, values, sentence };
}
