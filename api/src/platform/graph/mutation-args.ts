import { IsUUID } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';

const keyDescription =
  'Chosen by the client, once per attempt: a repeat with the same answers gives the same result, and nothing happens twice.';

/** For mutations that make something: without a key, a retry would make it again. */
@ArgsType()
export class CreatingArgs {
  @Field(() => String, { description: keyDescription })
  idempotencyKey: string;
}

/** For mutations that change something that is there. */
@ArgsType()
export class ChangingArgs {
  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string;
}

/** For mutations of one entity under optimistic locking. */
@ArgsType()
export class VersionedArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of what is to change.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;

  @Field(() => Int, { description: 'The version the person was looking at.' })
  expectedVersion: number;
}
