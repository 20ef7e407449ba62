import { Field, InterfaceType, ObjectType } from 'type-graphql';
import type { Unit } from './unit-of-work/unit.js';

@InterfaceType({
  description: 'Something the person can put right. Nothing was changed, unless the problem itself says what is kept.',
})
export abstract class Problem {
  @Field(() => String, { description: 'What is wrong and what to do, in plain words.' })
  message: string;

  /** Writes, in a unit of its own, what remains true although nothing was done; false when it stood there already. */
  keep?: (unit: Unit) => Promise<boolean>;

  constructor(message: string) {
    this.message = message;
  }
}

/** A problem by which the actor was refused, as against mistaken or overtaken; on a person, it stands in the audit. */
export abstract class Refusal extends Problem {}

@ObjectType({ description: 'One input that needs correcting.' })
export class FieldProblem {
  @Field(() => String, { description: 'Path of the input, such as "nhsNumber" or "consent.reason".' })
  field: string;

  @Field(() => String, { description: 'What to do, in plain words.' })
  message: string;

  constructor(field: string, message: string) {
    this.field = field;
    this.message = message;
  }
}

@ObjectType({ implements: Problem, description: 'Some answers are missing or not usable. Nothing was changed.' })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem], { description: 'Each input that needs correcting, in the order of the form.' })
  fields: FieldProblem[];

  constructor(fields: FieldProblem[]) {
    super(fields.length === 1 ? fields[0]!.message : `There are ${fields.length} answers to put right.`);
    this.fields = fields;
  }
}

@ObjectType({
  implements: Problem,
  description: 'The idempotency key was used before with other input. Nothing was changed; send a new key.',
})
export class IdempotencyKeyReused extends Problem {
  constructor() {
    super('This form was already sent with other answers. Reload the page to see what was saved.');
  }
}

/** The usual way to refuse one field. */
export const invalid = (field: string, message: string) => new InvalidInput([new FieldProblem(field, message)]);
