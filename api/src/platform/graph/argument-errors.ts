import type { ValidationError } from 'class-validator';
import { getNamedType, isUnionType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { FieldProblem, InvalidInput } from '../problem.js';

/** What a person at a form can put right; anything else no form of ours could have sent. */
const correctable = new Set(['maxLength', 'plainText', 'arrayMaxSize']);

const inForm = (field: string) => field.replace(/^(input|args)\./, '');

function flatten(errors: readonly ValidationError[], path = ''): { field: string; rule: string; message: string }[] {
  return errors.flatMap((error) => [
    ...Object.entries(error.constraints ?? {}).map(([rule, message]) => {
      return { field: inForm(path + error.property), rule, message };
    }),
    ...flatten(error.children ?? [], `${path}${error.property}.`),
  ]);
}

/** Each argument that was refused, by the path a form knows it by, with what to do about it. */
export const argumentErrors = (error: ArgumentValidationError): { field: string; rule: string; message: string }[] =>
  flatten(error.extensions.validationErrors);

function problemIn(error: unknown): InvalidInput | undefined {
  if (!(error instanceof ArgumentValidationError)) return undefined;
  const errors = argumentErrors(error);
  if (errors.length === 0 || !errors.every(({ rule }) => correctable.has(rule))) return undefined;
  const first = new Map(errors.map(({ field, message }) => [field, message]));
  return new InvalidInput([...first].map(([field, message]) => new FieldProblem(field, message)));
}

function answersInvalidInput(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return isUnionType(type) && type.getTypes().some(({ name }) => name === InvalidInput.name);
}

/**
 * Too long a text is for the person to shorten: where a root field's union knows `InvalidInput`, that is its answer, and
 * an error elsewhere. Only root fields are wrapped, so no value of a list pays for it.
 */
export function answerCorrectableArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const { resolve } = field;
      if (!resolve || !answersInvalidInput(field)) continue;
      field.resolve = async (...given) => {
        try {
          return await resolve(...given);
        } catch (error) {
          const problem = problemIn(error);
          if (problem) return problem;
          throw error;
        }
      };
    }
  }
  return schema;
}
