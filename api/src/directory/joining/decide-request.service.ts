import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { invitationLink, newInvitation } from '../../accounts/invitation.service.js';
import { SignInServices } from '../../accounts/sign-in/services.js';
import { nameKey } from '../../organisations/name-key.js';
import { Organisation } from '../../organisations/organisation.entity.js';
import type { RequestContext } from '../../platform/context.js';
import { notFound } from '../../platform/errors.js';
import type { Mail } from '../../platform/mail/mailer.js';
import { write } from '../../platform/mutate.js';
import { type InvalidInput, invalid, type Problem } from '../../platform/problem.js';
import { loadRow } from '../../platform/reading/load-row.js';
import { readOne } from '../../platform/reading/read.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import { approvedMail, declinedMail } from './join-mails.js';
import { JoinPost } from './join-post.js';
import type { ApproveRequestArgs, DeclineRequestArgs } from './joining.inputs.js';
import { OrganisationAttended, RequestDecided } from './joining.results.js';
import { OrganisationClaim } from './organisation-claim.entity.js';

/** A request as an editor sees it. FORBIDDEN for all others, NOT_FOUND. */
async function seenRequest(unit: Unit, id: string): Promise<OrganisationClaim> {
  requireEditor(unit.actor);
  const claim = await loadRow(unit, OrganisationClaim, { id }, { relations: ['organisation'] });
  if (!claim) throw notFound('this request');
  return claim;
}

/** The new organisation, which nobody attends until the invitation is accepted: it takes no referrals before. */
async function makeOrganisation(unit: Unit, { name, purpose, website, outcode }: OrganisationClaim): Promise<string> {
  const id = uuidv7();
  await unit.insert(Organisation, {
    id,
    kind: 'COMMUNITY',
    name: name!,
    nameKey: nameKey(name!),
    odsCode: null,
    icbCode: null,
    addressLines: [],
    postcode: null,
    outcode,
    phone: null,
    email: null,
    description: purpose,
    website,
    parentId: null,
    oversightId: null,
    linkWorkerTeamId: null,
    responseWorkingDays: null,
    unattended: true,
    version: 1,
  });
  return id;
}

type Became = 'APPROVED' | 'DECIDED' | 'ATTENDED' | 'UNFIT';

const problems: Record<Exclude<Became, 'APPROVED'>, () => RequestDecided | OrganisationAttended | InvalidInput> = {
  DECIDED: () => new RequestDecided(),
  ATTENDED: () => new OrganisationAttended(),
  UNFIT: () => invalid('organisationId', 'Choose a community organisation that this request can be for.'),
};

/** What is written to whoever asked, once the decision stands. */
type Answer = (mail: Mail) => void;

const approve = (services: SignInServices, answer: Answer) => async (unit: Unit, args: ApproveRequestArgs) => {
  const claim = await seenRequest(unit, args.id);
  if (claim.state !== 'WAITING') return new RequestDecided();
  const organisationId = args.organisationId ?? claim.organisationId ?? (await makeOrganisation(unit, claim));
  const { id, tokenHash, expiresAt } = newInvitation(services.secret, unit.now());
  const [done] = await unit.query<{ became: Became }>(
    'select kith.approve_claim($1, $2, $3, $4, $5, $6, $7, $8) as became',
    [claim.id, args.expectedVersion, organisationId, id, tokenHash, unit.member.name, unit.now(), expiresAt],
  );
  if (done!.became !== 'APPROVED') return problems[done!.became]();
  const organisation = await unit.manager.findOneByOrFail(Organisation, { id: organisationId });
  answer(approvedMail(claim.email!, organisation.name, invitationLink(services, id)));
  return claim.id;
};

const decline = (answer: Answer) => async (unit: Unit, args: DeclineRequestArgs) => {
  const claim = await seenRequest(unit, args.id);
  const note = args.note?.trim() || null;
  if (args.reason === 'OTHER' && note === null) return invalid('note', 'Write to them why.');
  const changed = await unit.change(
    `update organisation_claim set state = 'DECLINED', decline_reason = $3, decline_note = $4, decided_at = $5,
       decided_by_name = $6, version = version + 1
     where id = $1 and version = $2 and state = 'WAITING'`,
    [claim.id, args.expectedVersion, args.reason, note, unit.now(), unit.member.name],
  );
  if (changed === 0) return new RequestDecided();
  answer(declinedMail(claim.email!, claim.name ?? claim.organisation!.name, { reason: args.reason, note }));
  return claim.id;
};

/** Decides, and sends the mail that tells of it once the decision stands; a repeat of the same decision sends none. */
async function decide<Args extends { id: string; expectedVersion: number; idempotencyKey?: string }>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: Args,
  decision: (answer: Answer) => (unit: Unit, args: Args) => Promise<string | Problem>,
): Promise<OrganisationClaim | Problem> {
  let mail: Mail | undefined;
  const outcome = await write(
    ctx,
    info.fieldName,
    args,
    decision((answer) => (mail = answer)),
  );
  if (typeof outcome !== 'string') return outcome;
  if (mail) ctx.get(JoinPost).send(mail, { id: outcome, version: args.expectedVersion + 1 });
  return readOne(ctx, info, OrganisationClaim, { where: { id: outcome } });
}

/**
 * Lets whoever asked in: makes the organisation if it is new, and invites the confirmed address as its coordinator, in one
 * transaction; the mail leaves after that. Directory editors only. NOT_FOUND. Problems: somebody has decided; somebody of
 * the organisation is here already; an organisation it cannot be for.
 */
export const approveRequest = (ctx: RequestContext, info: GraphQLResolveInfo, args: ApproveRequestArgs) =>
  decide(ctx, info, args, (answer) => approve(ctx.get(SignInServices), answer));

/** Declines, with a reason that is mailed. Directory editors only. NOT_FOUND. Problems: somebody has decided; no reason. */
export const declineRequest = (ctx: RequestContext, info: GraphQLResolveInfo, args: DeclineRequestArgs) =>
  decide(ctx, info, args, decline);
