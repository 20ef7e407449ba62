import { ServiceListing } from '../directory/listing/service-listing.entity.js';
import { reasonsFor } from '../directory/matching/judge.js';
import type { Service } from '../directory/service.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { today } from '../platform/clock.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { DisclosureFacts } from './disclosure.js';

function ageOn(dateOfBirth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/**
 * Each condition of a service that somebody does not meet, as the sentence to show. Empty: they meet all of which the
 * referral says enough to know. Sex, languages and whether they care for somebody are not asked of anybody, and so rule nobody out.
 */
export async function whyNotEligible(unit: Unit, service: Service, facts: DisclosureFacts): Promise<string[]> {
  const { person, identity, content, needs } = facts;
  if (!person || !identity) return [];
  const listing = await unit.manager.findOneBy(ServiceListing, { serviceId: service.id });
  const owner = await unit.manager.findOneBy(Organisation, { id: person.ownerId });
  const { name, minimumAge, maximumAge, areaOutcodes } = service;
  const reasons = reasonsFor(
    { name, minimumAge, maximumAge, areaOutcodes, listing },
    {
      age: ageOn(identity.dateOfBirth, today(unit.clock)),
      outcode: person.outcode,
      practiceOdsCode: owner?.kind === 'PRACTICE' ? owner.odsCode : null,
      needs: [...needs],
      risks: content?.riskDeclaration === 'NO_KNOWN_RISKS' ? [] : null,
    },
  );
  return reasons.filter(({ verdict }) => verdict === 'DOES_NOT_FIT').map(({ sentence }) => sentence);
}
