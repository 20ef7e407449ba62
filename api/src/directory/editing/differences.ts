import { isDeepStrictEqual } from 'node:util';
import { Field, ObjectType } from 'type-graphql';
import type { Content } from './content.js';
import { fieldNames, inWords, listingFields, waits, type FieldName } from './listing-fields.js';

@ObjectType({ description: 'One field of a listing that two versions of it say differently, in words.' })
export class ListingDifference {
  @Field(() => String, { description: 'Its name, as in EditedListing.' })
  field: string;

  @Field(() => String, { description: 'What people call it.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'What was said; null: nothing. One line for each part.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What is said instead; null: nothing.' })
  after: string | null;

  @Field(() => Boolean, { description: 'Whether it waits for a directory editor where a coordinator publishes it.' })
  waitsForEditor: boolean;

  @Field(() => Boolean, { description: 'Whether somebody else changed it too, since the draft was begun.' })
  changedByOthers: boolean;
}

/** The fields that two contents say differently. */
export const changedFields = (before: Content, after: Content): FieldName[] =>
  fieldNames.filter((name) => !isDeepStrictEqual(before[name], after[name]));

/** Those of them that wait for a directory editor where a coordinator changes them. */
export const waitingFields = (before: Content, after: Content): FieldName[] =>
  changedFields(before, after).filter((name) => waits(name, before[name], after[name]));

const unseen = 'The same in words. Details behind it differ.';

interface LookedAt {
  /** What others changed too. */
  others?: readonly string[];
  /** Whether nothing that the viewer changes has to wait. */
  decides?: boolean;
}

/** What differs between two contents, in words and in the order of the form. */
export function differencesBetween(
  before: Content,
  after: Content,
  { others = [], decides = false }: LookedAt = {},
): ListingDifference[] {
  return changedFields(before, after).map((name) => {
    const [was, is] = [inWords(name, before[name]), inWords(name, after[name])];
    return {
      field: name,
      label: listingFields[name].label,
      before: was,
      after: was === is ? unseen : is,
      waitsForEditor: !decides && waits(name, before[name], after[name]),
      changedByOthers: others.includes(name),
    };
  });
}
