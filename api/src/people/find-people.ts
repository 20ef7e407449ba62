import { checkNhsNumber } from '@kith/nhs';
import type { GraphQLResolveInfo } from 'graphql';
import { nameKey, prefixEnd } from '../organisations/name-key.js';
import type { RequestContext } from '../platform/context.js';
import { badUserInput, forbidden } from '../platform/errors.js';
import type { Connection } from '../platform/graph/connection.js';
import { FieldProblem, InvalidInput } from '../platform/problem.js';
import { read } from '../platform/reading/read.js';
import { readPage } from '../platform/reading/read-page.js';
import type { Condition } from '../platform/reading/scope.js';
import { withinLookUpLimit } from './look-up-limit.js';
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

const nameFrom = 'Person.identity.familyNameKey >= :prefix and Person.identity.familyNameKey < :prefixEnd';

const nameStarts = (prefix: string): Condition => ({
  sql: nameFrom,
  values: { prefix, prefixEnd: prefixEnd(prefix) },
});

function conditionsOf(by: FindPeopleInput): Condition[] {
  const check = checkNhsNumber(by.nhsNumber ?? '');
  if (check.ok) return [{ sql: 'Person.identity.nhsNumber = :nhsNumber', values: { nhsNumber: check.nhsNumber } }];
  const born = { sql: 'Person.identity.dateOfBirth = :born', values: { born: by.dateOfBirth } };
  return [nameStarts(nameKey(by.familyName ?? '')), born];
}

/** The operations that have looked somebody up. */
const lookedUp = new WeakSet<object>();

/**
 * Finds people the viewer's organisation sees in FULL, by NHS number or by name and date of birth; in order of name. Audited, also when
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
  // Aliases would make many look-ups one row of the audit, by which they are counted.
  if (lookedUp.has(ctx.reads)) throw badUserInput('Look up one person at a time.');
  lookedUp.add(ctx.reads);
  const why = `look-up by ${by.nhsNumber?.trim() ? 'NHS number' : 'name'}`;
  const people = await read(ctx, info, Person, {
    paths: [['people']],
    conditions: [withinLookUpLimit(ctx), ...conditionsOf(by)],
    // Without one the order, and which twenty, would follow from how many rows others have.
    order: [
      { property: 'identity.familyNameKey', direction: 'ASC' },
      { property: 'id', direction: 'ASC' },
    ],
    limit: 20,
    audit: { why, whyNobody: `${why}: nobody found` },
  });
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
    sortBy: ['identity.familyNameKey', 'id'],
    conditions: [{ sql: 'Person.identity.personId is not null' }, ...(prefix ? [nameStarts(prefix)] : [])],
  });
}
