import type { GraphQLResolveInfo } from 'graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { today } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/context.js';
import { readRows } from '../../platform/reading/run-plan.js';
import { assuranceDays, daysBefore } from '../assurance/assurance.js';
import { requireEditor } from '../keeping/keeping.policy.js';

/** Beyond this nobody counts, neither the database nor the editor. */
export const mostCounted = 1_000;

@ObjectType({
  description: `How much there is on each worklist of directory editors; ${mostCounted} stands for more too.`,
})
export class EditorWork {
  @Field(() => Int, { description: 'Listings that nobody has made sure of for long.' })
  toCheck: number;

  @Field(() => Int, { description: 'Corrections that people have suggested.' })
  suggestedCorrections: number;

  @Field(() => Int, { description: 'Changes of coordinators that wait for an editor.' })
  toApprove: number;

  @Field(() => Int, { description: 'Pairs of services that may be the same.' })
  possibleDuplicates: number;

  @Field(() => Int, { description: 'Listings that do not say what people need.' })
  incomplete: number;

  @Field(() => Int, { description: 'People who ask to keep the listings of an organisation.' })
  requestsToJoin: number;
}

const upTo = (rows: string) => `(select count(*)::int from (select ${rows} limit ${mostCounted}) counted)`;

const counts = `select
  ${upTo("from service where checked_on < $1::date and merged_into_id is null and status <> 'DEFUNCT'")},
  ${upTo('from listing_report where settled_at is null')},
  ${upTo('from listing_proposal')},
  ${upTo("from service_duplicate where state = 'OPEN'")},
  ${upTo('from service_gap')},
  ${upTo("from organisation_claim where state = 'WAITING'")}`;

/** How much there is to do on each worklist. FORBIDDEN for all but directory editors. */
export async function countEditorWork(ctx: RequestContext, info: GraphQLResolveInfo): Promise<EditorWork> {
  requireEditor(ctx.actor);
  const before = daysBefore(today(ctx.clock), assuranceDays.due);
  const [row] = (await readRows(ctx, info, counts, [before])) as [number[]];
  const [toCheck, suggestedCorrections, toApprove, possibleDuplicates, incomplete, requestsToJoin] = row as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { toCheck, suggestedCorrections, toApprove, possibleDuplicates, incomplete, requestsToJoin };
}
