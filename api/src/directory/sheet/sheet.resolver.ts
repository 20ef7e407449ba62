import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs } from '../../platform/reading/declarations.js';
import { Service } from '../service.entity.js';
import { sheetColumns, sheetOf, textMessageOf } from './service-sheet.js';
import { SheetAnswer } from './sheet.results.js';

/** A service in words for the person themselves. */
@Resolver(() => Service)
export class SheetResolver {
  @FieldResolver(() => [SheetAnswer], {
    description: 'What the person themselves would ask, with what it says; what it does not say is left out.',
  })
  @Needs(...sheetColumns)
  sheet(@Root() service: Service): SheetAnswer[] {
    return sheetOf(service);
  }

  @FieldResolver(() => String, { description: 'The same for a text message, at most 459 characters.' })
  @Needs(...sheetColumns)
  textMessage(@Root() service: Service): string {
    return textMessageOf(service);
  }
}
