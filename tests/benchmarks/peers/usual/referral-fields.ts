import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { IsNull, Not } from 'typeorm';
import { accept } from './accept.js';
import { database, type Context } from './database.js';
import { Organisation, Person, PersonIdentity, ReferralContent, Service } from './entities.js';
import { Referral, ReferralConnection, ReferralEvent } from './referral.entities.js';
import { WorklistBox, WorklistTab } from './scalars.js';

@Resolver(() => Referral)
export class ReferralResolver {
  @Query(() => ReferralConnection)
  async worklist(
    @Ctx() { actor }: Context,
    @Arg('box', () => WorklistBox) _box: WorklistBox,
    @Arg('tab', () => WorklistTab) tab: WorklistTab,
    @Arg('first', () => Int) first: number,
  ): Promise<ReferralConnection> {
    const rows = await database.getRepository(Referral).find({
      where: { receiverId: actor.organisation_id, receiverList: tab, sentAt: Not(IsNull()) },
      order: { receiverRank: 'ASC', sortOn: 'ASC', id: 'ASC' },
      take: first + 1,
    });
    return { edges: rows.slice(0, first).map((node) => ({ node })), pageInfo: { hasNextPage: rows.length > first } };
  }

  @Query(() => Referral, { nullable: true })
  referral(@Arg('id', () => ID) id: string): Promise<Referral | null> {
    return database.getRepository(Referral).findOneBy({ id });
  }

  @Mutation(() => Referral)
  acceptReferral(
    @Ctx() { actor }: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('idempotencyKey', () => String, { nullable: true }) _key: string | null,
  ): Promise<Referral> {
    return accept(actor, id, expectedVersion);
  }

  @FieldResolver(() => Organisation)
  sender(@Ctx() { loaders }: Context, @Root() { senderId }: Referral) {
    return loaders.organisations.load(senderId);
  }

  @FieldResolver(() => Organisation, { nullable: true })
  receiver(@Ctx() { loaders }: Context, @Root() { receiverId }: Referral) {
    return receiverId && loaders.organisations.load(receiverId);
  }

  @FieldResolver(() => Service, { nullable: true })
  service(@Ctx() { loaders }: Context, @Root() { serviceId }: Referral) {
    return serviceId && loaders.services.load(serviceId);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Ctx() { loaders }: Context, @Root() { personId }: Referral) {
    return personId && loaders.people.load(personId);
  }

  @FieldResolver(() => ReferralContent, { nullable: true })
  content(@Ctx() { loaders }: Context, @Root() { id }: Referral) {
    return loaders.contents.load(id);
  }

  @FieldResolver(() => [ReferralEvent])
  events(@Ctx() { loaders }: Context, @Root() { id }: Referral) {
    return loaders.events.load(id);
  }
}

@Resolver(() => ReferralEvent)
export class ReferralEventResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  actorOrganisation(@Ctx() { loaders }: Context, @Root() { actorOrganisationId }: ReferralEvent) {
    return actorOrganisationId && loaders.organisations.load(actorOrganisationId);
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => PersonIdentity, { nullable: true })
  identity(@Ctx() { loaders }: Context, @Root() { id }: Person) {
    return loaders.identities.load(id);
  }
}
