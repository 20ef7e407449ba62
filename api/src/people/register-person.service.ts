import { checkNhsNumber } from '@kith/nhs';
import { uuidv7 } from 'uuidv7';
import { nameKey } from '../organisations/name-key.js';
import { today } from '../platform/clock.js';
import { forbidden } from '../platform/errors.js';
import { InvalidInput } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { contactColumns, contactProblems, outcodeOf, registrationProblems } from './contact-details.js';
import { PersonIdentity } from './person-identity.entity.js';
import type { ChangeContactDetailsArgs, RegisterPersonArgs, RegisterPersonInput } from './person.inputs.js';
import { mayRegisterPeople } from './person.policy.js';
import { PersonAlreadyRegistered, PersonChanged } from './person.results.js';
import { findVisiblePerson } from './visible-person.js';

const initialsOf = ({ givenName, familyName }: RegisterPersonInput) =>
  [givenName, familyName].map((name) => `${[...name.trim()][0]!.toLocaleUpperCase('en-GB')}.`).join('');

/** Puts a person on the register of the actor's organisation. Problems: answers to correct; the NHS number is there already. */
export async function registerPerson(
  unit: Unit,
  { input }: RegisterPersonArgs,
): Promise<string | InvalidInput | PersonAlreadyRegistered> {
  if (!mayRegisterPeople(unit.member)) throw forbidden();
  const problems = registrationProblems(input, today(unit.clock));
  if (problems.length > 0) return new InvalidInput(problems);
  const checked = checkNhsNumber(input.nhsNumber ?? '');
  const nhsNumber = checked.ok ? checked.nhsNumber : null;
  if (nhsNumber) {
    const ownerId = unit.member.organisationId;
    // Two desks that register the same person at once: the second waits, and then finds who is there.
    await unit.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${ownerId} ${nhsNumber}`]);
    const known = await unit.manager.findOneBy(PersonIdentity, { ownerId, nhsNumber });
    if (known) return new PersonAlreadyRegistered(known.personId);
  }
  const id = uuidv7();
  const person = {
    id,
    initials: initialsOf(input),
    birth_year: Number(input.dateOfBirth.slice(0, 4)),
    outcode: outcodeOf(input),
  };
  const identity = {
    given_name: input.givenName.trim(),
    family_name: input.familyName.trim(),
    family_name_key: nameKey(input.familyName),
    nhs_number: nhsNumber,
    date_of_birth: input.dateOfBirth,
    ...contactColumns(input),
  };
  await unit.query('select kith.register_person($1, $2, $3, $4)', [
    JSON.stringify(person),
    JSON.stringify(identity),
    uuidv7(),
    unit.now(),
  ]);
  unit.people.add(id);
  return id;
}

/** Replaces how a person is reached. Problems: answers to correct; somebody else was faster. */
export async function changeContactDetails(
  unit: Unit,
  { personId, expectedVersion, input }: ChangeContactDetailsArgs,
): Promise<string | InvalidInput | PersonChanged> {
  if (!mayRegisterPeople(unit.member)) throw forbidden();
  const person = await findVisiblePerson(unit, personId, 'FULL');
  const problems = contactProblems(input);
  if (problems.length > 0) return new InvalidInput(problems);
  const changed = await unit.change(
    'update person set outcode = $1, version = version + 1 where id = $2 and version = $3',
    [outcodeOf(input), personId, expectedVersion],
  );
  if (changed === 0) return new PersonChanged(person.version);
  const columns = Object.entries(contactColumns(input));
  const sets = columns.map(([name], index) => `${name} = $${index + 2}`).join(', ');
  await unit.change(`update person_identity set ${sets} where person_id = $1`, [
    personId,
    ...columns.map(([, value]) => value),
  ]);
  return personId;
}
