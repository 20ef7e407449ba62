import { IsUUID } from 'class-validator';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { CreatingArgs } from '../../platform/graph/mutation-args.js';
import { enumOf } from '../../platform/graph/role.js';
import { askedAbout, type AskedAboutName } from '../assurance/listing-request.entity.js';

const AskedAbout = enumOf(askedAbout);
registerEnumType(AskedAbout, {
  name: 'AskedAbout',
  description: 'What those who keep a listing are asked.',
  valuesConfig: {
    STILL_RIGHT: { description: 'Whether it is still right, by a link that confirms it without signing in.' },
    MISSING: { description: 'To add what it does not say.' },
  },
});

@ArgsType()
export class AskKeeperArgs extends CreatingArgs {
  @Field(() => ID, { description: 'Of the service.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;

  @Field(() => AskedAbout, { description: 'What to ask.' })
  about: AskedAboutName;
}
