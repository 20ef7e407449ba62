import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import { settleProblem } from './audit/settle-problem.js';
import type { RequestContext } from './context.js';
import { KithError } from './errors.js';
import { remember } from './idempotency/remember.js';
import { memberOf } from './member-of.js';
import { Problem } from './problem.js';
import type { EntityClass } from './reading/declarations.js';
import { readOne } from './reading/read.js';
import type { Unit } from './unit-of-work/unit.js';

/** A use case: does its work in the unit and returns the id of what it made or changed, or a problem. */
export type UseCase<Args, P extends Problem> = (unit: Unit, args: Args) => Promise<string | P>;

/**
 * Runs a use case in a unit of its own and commits before the answer's selection is read, in a fresh snapshot and
 * under the rights the actor has by then. A problem rolls everything back; what it keeps is written after that.
 */
export async function mutate<
  T extends ObjectLiteral,
  Args extends { idempotencyKey?: string | null },
  P extends Problem,
>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  args: Args,
  useCase: UseCase<Args, P>,
): Promise<T | Problem> {
  const outcome = await write(ctx, info.fieldName, args, useCase);
  if (typeof outcome !== 'string') return outcome;
  return readOne(ctx, info, entity, { where: { id: outcome } as never });
}

/** The writing half of `mutate`, for the few answers that are more than an entity. */
export async function write<Args extends { idempotencyKey?: string | null }, P extends Problem>(
  ctx: RequestContext,
  mutation: string,
  args: Args,
  useCase: UseCase<Args, P>,
): Promise<string | P | Problem> {
  // Told before anything is looked for, or the answer would hang on whether a key was sent along.
  if (ctx.actor.kind !== 'SYSTEM') memberOf(ctx.actor);
  await ctx.freshReads();
  const { idempotencyKey, ...request } = args;
  let people: ReadonlySet<string> = new Set();
  let result: string | P | Problem;
  try {
    result = await ctx.units.run(
      {
        actor: ctx.actor,
        clock: ctx.clock,
        mode: 'write',
        operation: { name: mutation, requestId: ctx.requestId, wrote: true },
      },
      (unit) => {
        people = unit.people;
        return remember(unit, { mutation, key: idempotencyKey, arguments: request }, () => useCase(unit, args));
      },
      (outcome) => typeof outcome === 'string',
    );
  } catch (error) {
    if (isForbidden(error)) await settleProblem(ctx, mutation, 'FORBIDDEN', people);
    throw error;
  }
  if (typeof result !== 'string') await settleProblem(ctx, mutation, result, people);
  return result;
}

/** Writes for whoever asks from outside or holds a link, so for no member; what it gives is not remembered. */
export async function writeForAnybody<T>(
  ctx: RequestContext,
  mutation: string,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  await ctx.freshReads();
  const operation = { name: mutation, requestId: ctx.requestId, wrote: true };
  return ctx.units.run({ actor: ctx.actor, clock: ctx.clock, mode: 'write', operation }, work);
}

const isForbidden = (error: unknown) => error instanceof KithError && error.extensions['code'] === 'FORBIDDEN';
