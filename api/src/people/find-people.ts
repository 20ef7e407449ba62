import { checkNhsNumber } from '@kith/nhs';
import type { GraphQLResolveInfo } from 'graphql';
import { nameKey, prefixEnd } from '../organisations/name-key.js';
import type { RequestContext } from '../platform/context.js';
import { badUserInput, forbidden } from '../platform/errors.js';
import type { Connection } from '../platform/graph/connection.js';
import { FieldProblem, InvalidInput } from '../platform/problem.js';
import { read, type Scope } from '../platform/reading/read.js';
import { readPage } from '../platform/reading/read-page.js';
import { limitLookUps } from './look-up-limit.js';
import type { FindPeopleInput, PeopleArgs } from './person.inputs.js';
import { Person } from './person.entity.js';
import { mayRegisterPeople } from './person.policy.js';
import { PeopleFound } from './person.results.js';

function problemsOf(by: FindPeopleInput): FieldProblem[] {
  if (by.nhsNumber?.trim()) {
    const check = checkNhsNumber(by.nhsNumber);
    return check.ok ? [] : [new FieldProblem('nhsNumber', check.message)];
  }
  const problems: FieldProblem[] = [];
  if (!by.familyName || !nameKey(by.familyName))
    problems.push(new FieldProblem('familyName', 'Enter the family name.'));
  if (!by.dateOfBirth) problems.push(new FieldProblem('dateOfBirth', 'Enter the date of birth.'));
  return problems;
}

function narrowing(by: FindPeopleInput): Scope<Person>['narrow'] {
  const check = checkNhsNumber(by.nhsNumber ?? '');
  return (query) => {
    query.innerJoin('PersonIdentity', 'who', 'who.personId = Person.id');
    if (check.ok) return query.andWhere('who.nhsNumber = :nhsNumber', { nhsNumber: check.nhsNumber });
    const prefix = nameKey(by.familyName ?? '');
    return query.andWhere('who.familyNameKey >= :prefix and who.familyNameKey < :end and who.dateOfBirth = :born', {
      prefix,
      end: prefixEnd(prefix),
      born: by.dateOfBirth,
    });
  };
}

/**
 * Finds people the viewer's organisation sees in FULL, by NHS number or by name and date of birth. Audited, also when
 * nobody is found; RATE_LIMITED when one member looks up too many, so that numbers cannot be tried out.
 */
export async function findPeople(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  by: FindPeopleInput,
): Promise<PeopleFound | InvalidInput> {
  if (!mayRegisterPeople(ctx.actor)) throw forbidden();
  const problems = problemsOf(by);
  if (problems.length > 0) return new InvalidInput(problems);
  const unit = await ctx.reads.unit();
  // Aliases would make many look-ups one row of the audit, by which they are counted.
  if (unit.audited) throw badUserInput('Look up one person at a time.');
  unit.audited = true;
  await limitLookUps(unit);
  const people = await read(ctx, info, Person, { path: ['people'], narrow: narrowing(by), limit: 20 });
  unit.why = `look-up by ${by.nhsNumber?.trim() ? 'NHS number' : 'name'}${people.length === 0 ? ': nobody found' : ''}`;
  return Object.assign(new PeopleFound(), { people });
}

/** The people the viewer's organisation sees in FULL, by family name. */
export function listPeople(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: PeopleArgs,
): Promise<Connection<Person>> {
  const prefix = nameKey(args.startsWith ?? '');
  return readPage(ctx, info, Person, args, {
    sortBy: [{ value: 'identity.familyNameKey', column: 'who.familyNameKey', type: 'text' }, 'id'],
    narrow: (query) => {
      query.innerJoin('PersonIdentity', 'who', 'who.personId = Person.id');
      if (prefix)
        query.andWhere('who.familyNameKey >= :prefix and who.familyNameKey < :end', { prefix, end: prefixEnd(prefix) });
    },
  });
}
