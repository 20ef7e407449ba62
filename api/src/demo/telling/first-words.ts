import type { Need } from '@kith/referral-lifecycle';
import { madeUpNhsNumber } from '@kith/nhs';
import type { RegisterPersonArgs } from '../../people/person.inputs.js';
import type { DraftReferralArgs, SubmitReferralArgs } from '../../referrals/referral.inputs.js';
import { people } from '../cast/people.js';
import type { PersonFacts } from '../cast/person-facts.js';
import { voices } from '../voices/voices.js';
import type { Cast } from './cast.js';
import type { CastStory } from './cast-story.js';
import type { Past } from './past.js';

/** Spreads birthdays over the year without chance; no day beyond the 28th, so that every one exists. */
function birthdayOf(number: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(1 + ((number * 7 + 4) % 12))}-${two(1 + ((number * 11 + 16) % 28))}`;
}

const plainName = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.');

/** Numbers that Ofcom keeps for drama. */
function phoneOf(person: PersonFacts, number: number): string {
  const last = String(number).padStart(2, '0');
  return person.landline ? `0191 498 05${last}` : `07700 9001${last}`;
}

export function registrationOf(person: PersonFacts, past: Past): RegisterPersonArgs {
  const number = people.indexOf(person);
  const [givenName = '', ...family] = person.name.split(' ');
  return {
    idempotencyKey: '',
    input: {
      givenName,
      familyName: family.join(' '),
      nhsNumber: madeUpNhsNumber(number * 1009),
      dateOfBirth: past.bornOn(person.age, birthdayOf(number)),
      addressLines: [person.street],
      postcode: person.postcode,
      phone: phoneOf(person, number),
      ...(person.noEmail ? {} : { email: `${plainName(person.name)}@example.org` }),
      ...(person.prefers ? { preferredContact: person.prefers } : {}),
      mayLeaveMessage: person.mayLeaveMessage ?? false,
      ...(person.mind ? { safeContactNotes: person.mind } : {}),
    },
  };
}

function needsOf(story: CastStory, cast: Cast): Need[] {
  if (story.needs) return [...story.needs];
  const person = cast.person(story.who);
  const service = cast.service(story.to);
  if (!service) return [...person.needs];
  const shared = person.needs.filter((need) => service.needs.includes(need));
  return shared.length > 0 ? shared : service.needs.slice(0, 1);
}

function reasonOf(story: CastStory, person: PersonFacts): string {
  if (story.reason) return story.reason;
  const usual = story.basedOn ? voices[story.theme].referring : undefined;
  return usual?.[story.number % usual.length] ?? person.matters;
}

export function draftFor(story: CastStory, cast: Cast, personId: string, basedOnId?: string): DraftReferralArgs {
  const person = cast.person(story.who);
  const service = cast.service(story.to);
  const risk = story.risk ?? person.risk;
  return {
    idempotencyKey: '',
    input: {
      personId,
      ...(service ? { serviceId: cast.serviceId(story.to) } : { receiverId: cast.organisationId(story.to) }),
      ...(basedOnId ? { basedOnId } : {}),
      needs: needsOf(story, cast),
      reason: reasonOf(story, person),
      urgency: story.urgent ? 'URGENT' : 'ROUTINE',
      riskDeclaration: risk ? 'RISKS_STATED' : 'NO_KNOWN_RISKS',
      ...(risk ? { riskHeadline: risk } : {}),
      ...(person.access ? { accessRequirements: person.access } : {}),
    },
  };
}

export const submissionOf = (
  story: CastStory,
  versioned: { id: string; expectedVersion: number },
): SubmitReferralArgs => ({
  ...versioned,
  consent: story.consent ?? { decision: 'GIVEN', method: story.number % 4 === 0 ? 'WRITTEN' : 'VERBAL' },
  ...(story.although ? { overrideReason: story.although } : {}),
});
