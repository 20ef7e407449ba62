import type { ObjectLiteral } from 'typeorm';
import type { Unit } from '../../unit-of-work/unit.js';
import { dataSubjectOf } from '../declarations.js';
import type { Wanted } from '../wanted.js';

/** Notes for the unit's audit row whose data stands in a row and in all that was loaded with it. */
export function notePeople(unit: Unit, wanted: Wanted, row: ObjectLiteral): void {
  const subject = dataSubjectOf(wanted.metadata.target);
  const person = subject ? (row[subject] as string | null | undefined) : undefined;
  if (person) unit.people.add(person);
  for (const [property, inner] of wanted.relations) {
    const related = row[property] as ObjectLiteral | null;
    if (related) notePeople(unit, inner, related);
  }
  for (const [property, { rows }] of wanted.related) {
    const below = row[property] as ObjectLiteral[] | ObjectLiteral | null;
    const list: ObjectLiteral[] = Array.isArray(below) ? below : below ? [below] : [];
    for (const each of list) notePeople(unit, rows, each);
  }
}
