import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';
import { PlainText } from '../../platform/graph/text.js';

export const eligibilityKinds = [
  'AGE',
  'AREA',
  'PRACTICE',
  'NEED',
  'SEX',
  'CARER',
  'LANGUAGE',
  'RISK_EXCLUDED',
] as const;
export type EligibilityKindName = (typeof eligibilityKinds)[number];
export const EligibilityKind = enumOf(eligibilityKinds);
registerEnumType(EligibilityKind, {
  name: 'EligibilityKind',
  description: 'Which fact about a person a rule asks for.',
  valuesConfig: {
    AGE: { description: 'Age in years, from minimum to maximum.' },
    AREA: { description: 'Outward postcode of the home is one of the values.' },
    PRACTICE: { description: 'ODS code of the practice is one of the values.' },
    NEED: { description: 'One of the needs is among the values.' },
    SEX: { description: 'Sex is one of the values: female, male.' },
    CARER: { description: 'Cares for somebody unpaid.' },
    LANGUAGE: { description: 'Speaks one of the values, ISO 639-1 codes.' },
    RISK_EXCLUDED: { description: 'Has none of the risks among the values.' },
  },
});

@ObjectType({ description: 'One condition for coming to a service. All of them have to be met.' })
@InputType('EligibilityRuleInput', { description: 'The same, as somebody edits it.' })
export class EligibilityRule {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  @PlainText(100)
  id: string;

  @Field(() => EligibilityKind, { description: 'Which fact it asks for.' })
  kind: EligibilityKindName;

  @Field(() => [String], { description: 'What the fact may be; empty where the kind needs no list.' })
  @ArrayMaxSize(500)
  @PlainText(60, { each: true })
  values: string[];

  @Field(() => Int, { nullable: true, description: 'Youngest age in years, for AGE; null: no lower bound.' })
  @IsOptional()
  @Min(0)
  @Max(130)
  minimum: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age in years, for AGE; null: no upper bound.' })
  @IsOptional()
  @Min(0)
  @Max(130)
  maximum: number | null;

  @Field(() => String, { description: 'What is shown when a person does not meet it: "Only for people over 55."' })
  @PlainText(500)
  sentence: string;
}
