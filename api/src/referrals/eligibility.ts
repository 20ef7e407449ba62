import type { Service } from '../directory/service.entity.js';

export interface EligibilityFacts {
  dateOfBirth: string;
  outcode: string | null;
}

function ageOn(dateOfBirth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** Each rule of a service that does not fit a person, as the sentence to show. Empty: it fits. */
export function whyNotEligible(service: Service, person: EligibilityFacts, today: string): string[] {
  const reasons: string[] = [];
  const age = ageOn(person.dateOfBirth, today);
  if (service.minimumAge !== null && age < service.minimumAge) {
    reasons.push(`${service.name} is for people aged ${service.minimumAge} and over.`);
  }
  if (service.maximumAge !== null && age > service.maximumAge) {
    reasons.push(`${service.name} is for people aged up to ${service.maximumAge}.`);
  }
  const outside = person.outcode !== null && !service.areaOutcodes.includes(person.outcode);
  if (service.areaOutcodes.length > 0 && outside) {
    reasons.push(`${service.name} is for people who live in ${service.areaOutcodes.join(', ')}.`);
  }
  return reasons;
}
