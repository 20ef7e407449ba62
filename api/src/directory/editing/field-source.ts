import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';
import { DateTime } from '../../platform/graph/scalars.js';
import { snakeCase } from '../../platform/snake-case.js';
import type { Service } from '../service.entity.js';
import { contentOfService } from './content.js';
import { fieldNames, inWords, listingFields } from './listing-fields.js';

const fieldOrigins = ['FEED', 'MERGED', 'PERSON', 'FIRST'] as const;
type FieldOriginName = (typeof fieldOrigins)[number];
const FieldOrigin = enumOf(fieldOrigins);
registerEnumType(FieldOrigin, {
  name: 'FieldOrigin',
  description: 'Where what a field of a listing says is from.',
  valuesConfig: {
    FEED: { description: 'A source says the same, or said it last.' },
    MERGED: { description: 'It was taken over from another listing of the same service.' },
    PERSON: { description: 'Somebody who keeps the listing wrote it, or took it out.' },
    FIRST: {
      description: 'No change of it is known: it is as first listed here, or has stood for its last 200 versions.',
    },
  },
});

@ObjectType({ description: 'Where one field of a listing is from. For those who keep it, and nobody else.' })
export class FieldSource {
  @Field(() => String, { description: 'Its name, as in EditedListing.' })
  field: string;

  @Field(() => String, { description: 'What people call it.' })
  label: string;

  @Field(() => FieldOrigin, { description: 'What kind of source.' })
  kind: FieldOriginName;

  @Field(() => String, {
    nullable: true,
    description: 'The source, the other listing or who wrote it, as people know them; null for FIRST.',
  })
  name: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the source was last read with it, the two were merged or it was written; null for FIRST.',
  })
  at: Date | null;
}

/** What the database knows of where a listing is from, by column; null for those who do not keep the listing. */
export type Origins = Readonly<
  Record<string, { kind: Exclude<FieldOriginName, 'FIRST'>; name: string; at: string }>
> | null;

/** The expression for the read door that gives them: one statement, whatever else is asked. */
export const originsOfService = 'kith.listing_origins(Service.id)';

/** Where each field is from that says something or was emptied by somebody, in the order of the form. */
export function fieldSources(service: Service, origins: Origins): FieldSource[] | null {
  if (origins === null) return null;
  const content = contentOfService(service);
  return fieldNames.flatMap((field): FieldSource[] => {
    const { label } = listingFields[field];
    const known = origins[snakeCase(field)];
    if (known) return [{ field, label, ...known, at: new Date(known.at) }];
    return inWords(field, content[field]) === null ? [] : [{ field, label, kind: 'FIRST', name: null, at: null }];
  });
}
