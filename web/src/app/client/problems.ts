import { possibleTypes } from '../../gql/possible-types';
import type { FieldError } from '../../ui/form-errors';

/** The types with which the server says what the person can put right. */
export type ProblemTypename = (typeof possibleTypes)['Problem'][number];

/** The member of a result union that means success. */
export type SuccessOf<Result> = Result extends { __typename: ProblemTypename } ? never : NonNullable<Result>;

/** The members of a result union that are problems. */
export type ProblemOf<Result> = Extract<Result, { __typename: ProblemTypename }>;

const problemTypenames: ReadonlySet<string> = new Set(possibleTypes.Problem);

interface RawProblem {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly FieldError[];
}

/** Whether a result is a problem. */
export function isProblem<Result extends { __typename: string }>(result: Result): boolean {
  return problemTypenames.has(result.__typename);
}

/** A problem as lines of the error summary: one per field, else its message. */
export function errorsOfProblem(problem: RawProblem): readonly FieldError[] {
  if (problem.fields?.length) return problem.fields.map(({ field, message }) => ({ field, message }));
  return [{ field: null, message: problem.message ?? 'This could not be done. Check your answers and try again.' }];
}
