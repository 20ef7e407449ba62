import { parseOutcode, parsePostcode } from '@kith/nhs';
import type { ServiceLocation } from '../../listing/location.js';
import type { ListingCard, ListingDetails } from '../../listing/listing.js';
import type { CostOption } from '../../listing/practical-parts.js';
import { wordsOfSchedules } from './schedule-words.js';

const physical = (locations: readonly ServiceLocation[]) => locations.filter(({ kind }) => kind === 'PHYSICAL');

const addressOf = ({ addresses }: ServiceLocation) => addresses.find(({ kind }) => kind === 'PHYSICAL') ?? addresses[0];

function venueOf(locations: readonly ServiceLocation[]): string | null {
  const [first] = physical(locations);
  if (!first) return locations.find(({ kind }) => kind === 'VIRTUAL')?.name ?? null;
  const address = addressOf(first);
  const words = [first.name, address?.line, address?.city].filter((word) => word !== null && word !== undefined);
  return [...new Set(words)].filter((word) => word !== '').join(', ') || null;
}

function outcodeOf(locations: readonly ServiceLocation[]): string | null {
  for (const { addresses } of physical(locations)) {
    for (const { postcode } of addresses) {
      const parsed = parsePostcode(postcode);
      if (parsed.ok) return parsed.outcode;
    }
  }
  return null;
}

const pounds = (amount: number): string => (Number.isInteger(amount) ? `£${amount}` : `£${amount.toFixed(2)}`);

/** One price in words: "Under 18s: £2 per session". */
export function costOf({ option, amount, amountDescription }: CostOption): string {
  const price = amount === null ? '' : amount === 0 ? 'Free' : pounds(amount);
  const words = [price, amountDescription].filter(Boolean).join(' ');
  return [option, words].filter(Boolean).join(': ');
}

function wordsOfCosts(options: readonly CostOption[], today: string): string | null {
  const current = options.filter(({ validTo }) => validTo === null || validTo >= today);
  return [...new Set(current.map(costOf))].slice(0, 6).join('; ') || null;
}

/** The outward postcodes that the areas are; none of it where one of them is something else. */
function outcodesOf({ serviceAreas }: ListingDetails): string[] {
  const words = serviceAreas.flatMap(({ name, description }) => (name ?? description ?? '').split(/[\s,;]+/));
  const parsed = words.filter((word) => word !== '').map((word) => parseOutcode(word));
  return parsed.every(({ ok }) => ok) ? [...new Set(parsed.flatMap((each) => (each.ok ? [each.outcode] : [])))] : [];
}

const firstSentence = (text: string): string => {
  const [sentence = ''] = /^[^\n]*?[.!?](?=\s|$)/.exec(text) ?? text.split('\n', 1);
  return sentence.length > 200 ? `${sentence.slice(0, 199).replace(/\s+\S*$/, '')}…` : sentence;
};

/** What a source says on a card by itself; null or left out where it says nothing. */
export type SaidOnCard = Pick<ListingCard, 'description' | 'cost' | 'phone' | 'email'> & { organisationName: string };

/** What a card shows and a source spreads over the parts: `today` (yyyy-mm-dd) tells which of them hold. */
export function cardWords(said: SaidOnCard, details: ListingDetails, today: string) {
  const { locations, contacts, phones, schedules, costOptions } = details;
  const access = locations.flatMap(({ accessibility }) => accessibility.map(({ description }) => description));
  const numbers = [...phones, ...contacts.flatMap((contact) => contact.phones)];
  return {
    summary: firstSentence(said.description) || `Offered by ${said.organisationName}.`,
    venue: venueOf(locations),
    outcode: outcodeOf(locations),
    schedule: wordsOfSchedules(schedules, today),
    cost: said.cost ?? wordsOfCosts(costOptions, today),
    gettingThere: locations.find(({ gettingThere }) => gettingThere !== null)?.gettingThere ?? null,
    accessibility: [...new Set(access.filter(Boolean))].join(' ').slice(0, 1_000) || null,
    phone: said.phone ?? numbers[0]?.number ?? null,
    email: said.email ?? contacts.find(({ email }) => email !== null)?.email ?? null,
    areaOutcodes: outcodesOf(details),
  };
}
