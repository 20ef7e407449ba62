import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs, NeedsValue } from '../../platform/reading/declarations.js';
import { loaded } from '../../platform/reading/loaded.js';
import { Service } from '../service.entity.js';
import { FieldSource, fieldSources, originsOfService } from './field-source.js';
import { contentColumns } from './read-editing.js';

/** Every field of a listing tells its source. */
@Resolver(() => Service)
export class FieldSourceResolver {
  @FieldResolver(() => [FieldSource], {
    nullable: true,
    description:
      'Where each field of the listing is from, in the order of the form. Null for those who do not edit it.',
  })
  @Needs(...contentColumns)
  @NeedsValue('origins', originsOfService)
  fieldSources(@Root() service: Service): FieldSource[] | null {
    return fieldSources(service, loaded(service, 'origins'));
  }
}
