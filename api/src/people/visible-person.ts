import { notFound } from '../platform/errors.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { AccessLevelName } from './access-grant.entity.js';
import { Person } from './person.entity.js';
import { PersonIdentity } from './person-identity.entity.js';

/** The person when the actor sees them at that level, noted for the audit; else NOT_FOUND, whether absent or hidden. */
export async function findVisiblePerson(unit: Unit, personId: string, level: AccessLevelName): Promise<Person> {
  const person = await unit.manager.findOneBy(Person, { id: personId });
  if (!person) throw notFound('this person');
  if (level === 'FULL' && !(await unit.manager.existsBy(PersonIdentity, { personId }))) throw notFound('this person');
  unit.people.add(person.id);
  return person;
}
