import { type Need, needs as needFacts } from '@kith/referral-lifecycle';
import { agesWords } from '../../directory/ages-words';
import { distanceWords } from '../../directory/distance-words';
import { placesAge, placesWords } from '../../directory/places-words';
import type { ServiceChoiceFragment } from '../../gql/graphql';

// A service that says for whom it is usually says the ages too: only what its own words leave out is told.
function ages(service: ServiceChoiceFragment): string | null {
  const bounds = [service.minimumAge, service.maximumAge].filter((age) => typeof age === 'number');
  const words = service.eligibility ?? '';
  if (bounds.every((age) => new RegExp(`\\b${age}\\b`).test(words))) return null;
  return `Ages: ${agesWords(service).toLowerCase()}`;
}

const known = (lines: readonly (string | false | null | undefined)[]): string[] =>
  lines.filter((line): line is string => Boolean(line));

/** What there is to know of a service in practice: how far it is, when and where, whether it has places, what it costs. */
export function practicalLines(service: ServiceChoiceFragment, distanceKm: number | null): string[] {
  const { capacity } = service;
  return known([
    distanceKm !== null && `It is ${distanceWords(distanceKm)}`,
    [service.schedule, service.venue].filter(Boolean).join(', '),
    service.eligibility && `For whom: ${service.eligibility}`,
    capacity && `${placesWords(capacity)} (${placesAge(capacity, new Date())})`,
    service.cost && `Cost: ${service.cost}`,
  ]);
}

/** The same with which of the needs it answers, and for which ages and areas it is. */
export function fitOf(service: ServiceChoiceFragment, needs: readonly Need[], distanceKm: number | null): string[] {
  const answered = needs.filter((need) => service.needs.includes(need)).map((need) => needFacts[need].label);
  return known([
    answered.length > 0 && `Helps with: ${answered.join('; ')}`,
    ...practicalLines(service, distanceKm),
    ages(service),
    service.areaOutcodes.length > 0 && `Area: ${service.areaOutcodes.join(', ')}`,
  ]);
}
