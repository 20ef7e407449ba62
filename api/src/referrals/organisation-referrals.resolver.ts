import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import { mayRegisterPeople } from '../people/person.policy.js';
import { RequestContext } from '../platform/context.js';
import { Needs } from '../platform/reading/declarations.js';

/** What this slice says of an organisation. */
@Resolver(() => Organisation)
export class OrganisationReferralsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer acts for it, in a role that refers people.' })
  @Needs('id')
  viewerCanRefer(@Ctx() { actor }: RequestContext, @Root() { id }: Organisation): boolean {
    return actor.kind === 'MEMBER' && actor.organisationId === id && mayRegisterPeople(actor);
  }
}
