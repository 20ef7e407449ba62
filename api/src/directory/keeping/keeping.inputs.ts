import { IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ChangingArgs } from '../../platform/graph/mutation-args.js';
import { PlainText } from '../../platform/graph/text.js';
import { CapacityStatus, type CapacityStatusName } from '../service-capacity.entity.js';

@InputType({ description: 'Whether a service has room; counted in places where both numbers are given.' })
export class CapacityInput {
  @Field(() => CapacityStatus, { description: 'Whether it can take somebody.' })
  status: CapacityStatusName;

  @Field(() => Int, { nullable: true, description: 'Places in all, 1 to 100,000.' })
  @IsOptional()
  @Min(1, { message: 'Enter a number from 1.' })
  @Max(100_000, { message: 'Enter a number up to 100,000.' })
  maximum?: number;

  @Field(() => Int, { nullable: true, description: 'Places free now, up to the maximum.' })
  @IsOptional()
  @Min(0, { message: 'Enter 0 or a larger number.' })
  @Max(100_000, { message: 'Enter a number up to 100,000.' })
  available?: number;

  @Field(() => String, { nullable: true, description: 'What is counted, in the plural; left out: places.' })
  @IsOptional()
  @PlainText(40)
  unit?: string;
}

@ArgsType()
export class TellCapacityArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of the service.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;

  @Field(() => CapacityInput, { description: 'How it is now.' })
  @ValidateNested()
  input: CapacityInput;

  @Field(() => Int, {
    nullable: true,
    description: 'Free places the person was looking at; null where they were not counted.',
  })
  @IsOptional()
  expectedAvailable?: number;
}
