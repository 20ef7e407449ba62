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

/** Why a service fits: which of the needs it answers, how far it is, whom it is for, whether it has places. */
export function fitOf(service: ServiceChoiceFragment, needs: readonly Need[], distanceKm: number | null): string[] {
  const { capacity } = service;
  const answered = needs.filter((need) => service.needs.includes(need)).map((need) => needFacts[need].label);
  const lines = [
    answered.length > 0 && `Helps with: ${answered.join('; ')}`,
    distanceKm !== null && `It is ${distanceWords(distanceKm)}`,
    [service.schedule, service.venue].filter(Boolean).join(', '),
    service.eligibility && `For whom: ${service.eligibility}`,
    ages(service),
    service.areaOutcodes.length > 0 && `Area: ${service.areaOutcodes.join(', ')}`,
    capacity && `${placesWords(capacity)} (${placesAge(capacity, new Date())})`,
    service.cost && `Cost: ${service.cost}`,
  ];
  return lines.filter((line): line is string => Boolean(line));
}
