import { In } from 'typeorm';
import type { RequestContext } from '../platform/context.js';
import { AccessGrant, type AccessLevelName } from './access-grant.entity.js';

/** The highest live level at which the viewer's organisation sees a person; all people of an answer in one statement. */
export function viewerLevel(ctx: RequestContext, personId: string): Promise<AccessLevelName> {
  const loader = ctx.loader<string, AccessLevelName>('viewerLevel', async (ids) => {
    if (ctx.actor.kind !== 'MEMBER') return ids.map(() => 'LIMITED');
    const unit = await ctx.reads.unit();
    const live = await unit.manager
      .createQueryBuilder(AccessGrant, 'g')
      .where({ personId: In([...ids]), organisationId: ctx.actor.organisationId, level: 'FULL' })
      .andWhere('g.revokedAt is null and (g.expiresAt is null or g.expiresAt > now())')
      .select(['g.id', 'g.personId'])
      .getMany();
    const full = new Set(live.map((grant) => grant.personId));
    return ids.map((id) => (full.has(id) ? 'FULL' : 'LIMITED'));
  });
  return loader.load(personId);
}
