import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A word of a taxonomy that a source gave a service (ORUK attribute with its taxonomy_term).',
})
export class ServiceTerm {
  @Field(() => ID, { description: 'UUID of the link between service and word (ORUK attribute.id).' })
  id: string;

  @Field(() => ID, { description: 'UUID of the word (ORUK taxonomy_term.id).' })
  termId: string;

  @Field(() => ID, { nullable: true, description: 'UUID of its taxonomy.' })
  taxonomyId: string | null;

  @Field(() => String, { nullable: true, description: 'Name of its taxonomy.' })
  taxonomy: string | null;

  @Field(() => String, { nullable: true, description: 'Its code in that taxonomy (ORUK taxonomy_term.term).' })
  code: string | null;

  @Field(() => String, { description: 'The word.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it means.' })
  description: string | null;

  @Field(() => ID, { nullable: true, description: 'UUID of the wider word.' })
  parentId: string | null;

  @Field(() => String, { nullable: true, description: 'A page that defines it.' })
  uri: string | null;

  @Field(() => String, { nullable: true, description: 'What it says of the service (ORUK attribute.link_type).' })
  linkType: string | null;
}
