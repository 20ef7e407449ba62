import { capacityStatuses, type CapacityStatusName, type ServiceCapacity } from '../../service-capacity.entity.js';
import { derivedId } from './derived-id.js';
import { at, objectsIn, read, write, type FieldMap, type Json } from './field-map.js';
import { choiceTerms, instantFact, textFact, type Fact } from './facts.js';
import { id, instant, number, words } from './forms.js';
import { ownId } from './taxonomies.js';

export type Capacity = Omit<ServiceCapacity, 'serviceId'>;

/** service_capacity of HSDS 3.1. */
interface Count {
  id: string;
  unitId: string;
  unit: string;
  available: number | null;
  maximum: number | null;
  updated: Date;
}

export const capacityMap: FieldMap<Count> = {
  id: at('id', id),
  unitId: at('unit.id', id),
  unit: at('unit.name', words),
  available: at('available', number),
  maximum: at('maximum', number),
  updated: at('updated', instant),
};

/** Which words stand in the taxonomy for it; the four are HL7 Gravity's. */
export const capacityTerms = choiceTerms<CapacityStatusName>('CAPACITY', 'Whether it can take somebody', {
  HAS_CAPACITY: 'Has capacity',
  WAITING_LIST: 'Puts people on a waiting list',
  FULL: 'Full',
  ASSESSMENT_NEEDED: 'Depends on the person',
});

const unitFact = textFact('CAPACITY_UNIT', 'What is counted');
const updatedFact = instantFact('CAPACITY_UPDATED', 'When it was last said whether it can take somebody');

/** Status, when it was said, and what is counted; the counts themselves stand in `capacities`. */
export const capacityFact: Fact<Capacity | null> = {
  terms: [
    capacityTerms.parent,
    ...capacityStatuses.map((status) => capacityTerms.of[status]),
    ...unitFact.terms,
    ...updatedFact.terms,
  ],
  say: (capacity) =>
    capacity === null
      ? []
      : [
          { term: capacityTerms.of[capacity.status] },
          ...unitFact.say(capacity.unit),
          ...updatedFact.say(capacity.updatedAt),
        ],
  hear: (said) => {
    const status = capacityStatuses.find((each) => said.some(({ term }) => term === capacityTerms.of[each]));
    const updatedAt = updatedFact.hear(said);
    return status && updatedAt
      ? { status, unit: unitFact.hear(said), maximum: null, available: null, updatedAt }
      : null;
  },
};

/** The places of a service, where they are counted. */
export function writeCapacities(serviceId: string, capacity: Capacity | null): Json[] {
  if (capacity === null || capacity.available === null) return [];
  const { available, maximum, updatedAt: updated } = capacity;
  const unit = capacity.unit ?? 'places';
  return [
    write(capacityMap, {
      id: derivedId(serviceId, 'capacity'),
      unitId: ownId(`unit ${unit}`),
      unit,
      available,
      maximum,
      updated,
    }),
  ];
}

/** What attributes said of the places, with their counts. */
export function withCounts(capacity: Capacity | null, capacities: unknown): Capacity | null {
  const [json] = objectsIn(capacities);
  if (!capacity || !json) return capacity;
  const { available, maximum, updated } = read(capacityMap, json);
  return { ...capacity, available, maximum, updatedAt: updated };
}
