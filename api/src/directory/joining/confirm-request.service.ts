import type { GraphQLResolveInfo } from 'graphql';
import { hashToken } from '../../accounts/invitation.service.js';
import type { RequestContext } from '../../platform/context.js';
import { writeForAnybody } from '../../platform/mutate.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import type { ClaimStateName, DeclineReasonName } from './claim-codes.js';
import type { ConfirmRequestArgs } from './joining.inputs.js';
import { RequestLinkUnusable, RequestToJoin } from './joining.results.js';

interface ClaimRow {
  organisation_name: string;
  state: ClaimStateName;
  decline_reason: DeclineReasonName | null;
  decline_note: string | null;
}

async function byToken(unit: Unit, token: string): Promise<RequestToJoin | null> {
  const [row] = await unit.query<ClaimRow>('select * from kith.claim_by_token($1, $2)', [hashToken(token), unit.now()]);
  if (!row) return null;
  const { organisation_name: organisationName, state, decline_reason: declineReason, decline_note: declineNote } = row;
  return Object.assign(new RequestToJoin(), { organisationName, state, declineReason, declineNote });
}

/** Where the request of a link stands; null when the link does not work any more. */
export async function requestByLink(ctx: RequestContext, token: string): Promise<RequestToJoin | null> {
  return byToken(await ctx.reads.unit(), token.slice(0, 200));
}

/** Confirms the address, which puts the request before the editors; again, it is no news. Problem: the link. */
export function confirmRequest(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { token }: ConfirmRequestArgs,
): Promise<RequestToJoin | RequestLinkUnusable> {
  return writeForAnybody(ctx, info.fieldName, async (unit) => {
    await unit.query('select kith.confirm_claim($1, $2)', [hashToken(token), unit.now()]);
    return (await byToken(unit, token)) ?? new RequestLinkUnusable();
  });
}
