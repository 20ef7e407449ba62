import { type Need, needs as needFacts } from '@kith/referral-lifecycle';
import { distanceWords } from '../../directory/distance-words';
import type { ServiceChoiceFragment } from '../../gql/graphql';
import { longDate } from '../../ui/date-words';

function ages({ minimumAge, maximumAge }: ServiceChoiceFragment): string | null {
  if (typeof minimumAge === 'number' && typeof maximumAge === 'number') return `ages ${minimumAge} to ${maximumAge}`;
  if (typeof minimumAge === 'number') return `ages ${minimumAge} and over`;
  return typeof maximumAge === 'number' ? `ages up to ${maximumAge}` : null;
}

function places({ capacity }: ServiceChoiceFragment): string | null {
  if (!capacity) return null;
  const { available, maximum, updatedAt } = capacity;
  const free = available <= 0 ? 'No free places' : `${available} of ${maximum} places free`;
  return `${free} (on ${longDate(updatedAt)})`;
}

/** Why a service fits: which of the needs it answers, how far it is, whom it is for, whether it has places. */
export function fitOf(service: ServiceChoiceFragment, needs: readonly Need[], distanceKm: number | null): string[] {
  const answered = needs.filter((need) => service.needs.includes(need)).map((need) => needFacts[need].label);
  const area = service.areaOutcodes.length > 0 ? `people in ${service.areaOutcodes.join(', ')}` : null;
  const audience = [ages(service), area, service.eligibility].filter(Boolean).join('; ');
  const lines = [
    answered.length > 0 && `Helps with: ${answered.join('; ')}`,
    distanceKm !== null && `It is ${distanceWords(distanceKm)}`,
    [service.schedule, service.venue].filter(Boolean).join(', '),
    audience && `For ${audience}`,
    places(service),
    service.cost && `Cost: ${service.cost}`,
  ];
  return lines.filter((line): line is string => Boolean(line));
}
