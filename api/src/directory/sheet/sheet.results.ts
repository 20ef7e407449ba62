import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What somebody asks who thinks of going to a service, and what it says.' })
export class SheetAnswer {
  @Field(() => String, { description: 'In the words of who asks: "When is it?"' })
  question: string;

  @Field(() => String, { description: 'As the listing says it.' })
  answer: string;
}
