import 'reflect-metadata';
import { validateSync } from 'class-validator';
import type { GraphQLSchema } from 'graphql';
import { ArgumentValidationError, buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { answerCorrectableArguments } from './argument-errors.js';

/** Builds the executable schema out of the slices' resolvers; arguments are validated before any of them runs. */
export function buildGraph(resolvers: readonly (new () => object)[]): GraphQLSchema {
  // A property needs no function of its own to be read; without one, executors read it several times faster.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<new () => object>,
    validateFn: checkArgument,
  });
  return answerCorrectableArguments(schema);
}

const rules = {
  skipMissingProperties: true,
  forbidUnknownValues: false,
  validationError: { target: false, value: false },
} as const;

/** None of our rules has to wait, and type-graphql's own check loads its library anew with each operation. */
function checkArgument(argument: unknown): void {
  if (typeof argument !== 'object' || argument === null) return;
  const errors = (Array.isArray(argument) ? argument : [argument])
    .filter((each): each is object => typeof each === 'object' && each !== null)
    .flatMap((each) => validateSync(each, rules));
  if (errors.length > 0) throw new ArgumentValidationError(errors);
}
