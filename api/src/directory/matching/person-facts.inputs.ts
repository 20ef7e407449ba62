import { Need, needs } from '@kith/referral-lifecycle';
import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';
import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';
import { PlainText } from '../../platform/graph/text.js';
import { NeedCode } from '../need.js';
import { type PersonFacts, type SexName, sexes } from './person-facts.js';

export const Sex = enumOf(sexes);
registerEnumType(Sex, {
  name: 'Sex',
  description: 'Sex, as far as a service asks for it.',
  valuesConfig: { FEMALE: { description: 'Female.' }, MALE: { description: 'Male.' } },
});

const shortList = 20;

@InputType('PersonFacts', {
  description:
    'What is known of somebody, without who it is; nothing of it is kept. What is left out is not known: a rule that asks for it is neither met nor broken.',
})
export class PersonFactsInput implements PersonFacts {
  @Field(() => Int, { nullable: true, description: 'Age in years.' })
  @IsOptional()
  @Min(0)
  @Max(130)
  age?: number | null;

  @Field(() => String, { nullable: true, description: 'Outward postcode of the home.' })
  @IsOptional()
  @PlainText(12)
  outcode?: string | null;

  @Field(() => String, { nullable: true, description: 'ODS code of the practice.' })
  @IsOptional()
  @PlainText(12)
  practiceOdsCode?: string | null;

  @Field(() => [NeedCode], { nullable: true, description: 'What help is needed with.' })
  @IsOptional()
  @ArrayMaxSize(Object.keys(needs).length)
  needs?: Need[] | null;

  @Field(() => Sex, { nullable: true, description: 'Sex.' })
  @IsOptional()
  sex?: SexName | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether somebody is cared for unpaid.' })
  isCarer?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Languages spoken, ISO 639-1.' })
  @IsOptional()
  @ArrayMaxSize(shortList)
  @PlainText(12, { each: true })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Known risks, in the words of the rules; empty: none.' })
  @IsOptional()
  @ArrayMaxSize(shortList)
  @PlainText(100, { each: true })
  risks?: string[] | null;
}
