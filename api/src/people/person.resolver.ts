import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import type { Connection } from '../platform/graph/connection.js';
import { mutate } from '../platform/mutate.js';
import { Needs, NeedsValue, Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { readOne } from '../platform/reading/read.js';
import { AccessGrant, AccessLevel, type AccessLevelName } from './access-grant.entity.js';
import { ageBand } from './age-band.js';
import { Consent } from './consent.entity.js';
import { recordConsent } from './consent.service.js';
import { findPeople, listPeople } from './find-people.js';
import { Person } from './person.entity.js';
import {
  ChangeContactDetailsArgs,
  FindPeopleInput,
  PeopleArgs,
  RecordConsentArgs,
  RegisterPersonArgs,
} from './person.inputs.js';
import { viewerLevel, viewerSeesAll } from './viewer-level.js';
import { mayRegisterPeople } from './person.policy.js';
import {
  ChangeContactDetailsResult,
  FindPeopleResult,
  PersonAlreadyRegistered,
  PersonConnection,
  RecordConsentResult,
  RegisterPersonResult,
} from './person.results.js';
import { changeContactDetails, registerPerson } from './register-person.service.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { description: 'One person, as much as the viewer may see. NOT_FOUND otherwise.' })
  person(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the person.' }) id: string,
  ): Promise<Person> {
    return readOne(ctx, info, Person, { where: { id }, called: 'this person' });
  }

  @Query(() => PersonConnection, { description: 'People the viewer’s organisation sees in FULL, by family name.' })
  people(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PeopleArgs) args: PeopleArgs,
  ): Promise<Connection<Person>> {
    return listPeople(ctx, info, args);
  }

  @Query(() => FindPeopleResult, { description: 'Looks for a person one may know. Audited and rate-limited.' })
  findPeople(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('by', () => FindPeopleInput, { description: 'NHS number, or family name and date of birth.' })
    by: FindPeopleInput,
  ) {
    return findPeople(ctx, info, by);
  }

  @Mutation(() => RegisterPersonResult, {
    description: 'Puts a person on the register of the organisation one acts for.',
  })
  registerPerson(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RegisterPersonArgs) args: RegisterPersonArgs,
  ) {
    return mutate(ctx, info, Person, args, registerPerson);
  }

  @Mutation(() => ChangeContactDetailsResult, { description: 'Replaces how a person is reached.' })
  changeContactDetails(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ChangeContactDetailsArgs) args: ChangeContactDetailsArgs,
  ) {
    return mutate(ctx, info, Person, args, changeContactDetails);
  }

  @Mutation(() => RecordConsentResult, { description: 'Adds a decision to the consent ledger.' })
  recordConsent(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RecordConsentArgs) args: RecordConsentArgs,
  ) {
    return mutate(ctx, info, Person, args, recordConsent);
  }

  @FieldResolver(() => String, { description: 'Decade of age in years, such as "70-79".' })
  @Needs('birthYear')
  ageBand(@Ctx() ctx: RequestContext, @Root() person: Person): string {
    return ageBand(person.birthYear, ctx.clock.now());
  }

  @FieldResolver(() => AccessLevel, { description: 'How much the viewer’s organisation sees.' })
  @NeedsValue(...viewerSeesAll)
  viewerAccess(@Root() person: Person): AccessLevelName {
    return viewerLevel(person);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may refer this person.' })
  @NeedsValue(...viewerSeesAll)
  viewerCanRefer(@Ctx() ctx: RequestContext, @Root() person: Person): boolean {
    return mayRegisterPeople(ctx.actor) && viewerLevel(person) === 'FULL';
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change contact details and record consent.' })
  @NeedsValue(...viewerSeesAll)
  viewerCanEdit(@Ctx() ctx: RequestContext, @Root() person: Person): boolean {
    return mayRegisterPeople(ctx.actor) && viewerLevel(person) === 'FULL';
  }

  @FieldResolver(() => [AccessGrant], {
    description: 'Who can see, newest first: one’s own organisation, and for the owner everybody.',
  })
  @Related(() => AccessGrant, { to: 'personId', order: { grantedAt: 'DESC', id: 'DESC' } })
  grants(@Root() person: Person): AccessGrant[] {
    return loaded(person, 'grants');
  }

  @FieldResolver(() => [Consent], {
    description: 'The ledger as far as the viewer recorded it or is its recipient, newest first.',
  })
  @Related(() => Consent, { to: 'personId', order: { recordedAt: 'DESC', id: 'DESC' } })
  consents(@Root() person: Person): Consent[] {
    return loaded(person, 'consents');
  }
}

@Resolver(() => PersonAlreadyRegistered)
export class PersonAlreadyRegisteredResolver {
  @FieldResolver(() => Person, { description: 'The person who is there already.' })
  person(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() problem: PersonAlreadyRegistered,
  ): Promise<Person> {
    return readOne(ctx, info, Person, { where: { id: problem.personId } });
  }
}
