import { parseOutcode } from '@kith/nhs';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { hashToken } from '../../accounts/invitation.service.js';
import { nameKey } from '../../organisations/name-key.js';
import { Organisation } from '../../organisations/organisation.entity.js';
import type { RequestContext } from '../../platform/context.js';
import { notFound } from '../../platform/errors.js';
import { isMailAddress } from '../../platform/mail/mail-address.js';
import { MailSending } from '../../platform/mail/mail-sending.js';
import { writeForAnybody } from '../../platform/mutate.js';
import { InvalidInput, invalid } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { Checking, trimmed } from '../editing/checking.js';
import { aPage } from '../editing/check-parts.js';
import { webAddress } from '../feeds/reading/values.js';
import { canBeClaimed } from './joining.policy.js';
import type { AskToJoinArgs, AskToJoinInput, NewOrganisationInput } from './joining.inputs.js';
import { AskedToJoin } from './joining.results.js';
import { confirmMail } from './join-mails.js';
import { JoinPost } from './join-post.js';

/** How long the link works; what was not confirmed by then is erased. */
export const confirmDays = 2;

const day = 24 * 60 * 60 * 1000;

/** A request as it is stored. */
interface CheckedRequest {
  organisationId: string | null;
  name: string | null;
  nameKey: string | null;
  purpose: string | null;
  website: string | null;
  outcode: string | null;
  requesterName: string;
  requesterRole: string;
  email: string;
  howToCheck: string;
}

const unnamed = { name: null, nameKey: null, purpose: null, website: null, outcode: null };

function checkOrganisation(checking: Checking, given: NewOrganisationInput) {
  const at = (field: string) => `organisation.${field}`;
  if (nameKey(given.name) === '') checking.say(at('name'), 'Enter the name of your organisation.');
  if (!trimmed(given.purpose)) checking.say(at('purpose'), 'Say in two sentences what your organisation does.');
  const outcode = parseOutcode(given.outcode);
  if (!outcode.ok) checking.say(at('outcode'), outcode.message);
  return {
    name: given.name.trim(),
    nameKey: nameKey(given.name),
    purpose: given.purpose.trim(),
    website: checking.read(at('website'), trimmed(given.website ?? null), webAddress, aPage),
    outcode: outcode.ok ? outcode.outcode : null,
  };
}

function checkRequest(input: AskToJoinInput, sendsMail: boolean): CheckedRequest | InvalidInput {
  const checking = new Checking();
  const { organisationId = null, organisation } = input;
  if (organisationId === null && !organisation) checking.say('organisation', 'Say which organisation it is.');
  const isNew = organisationId === null && organisation;
  const subject = isNew ? checkOrganisation(checking, organisation) : unnamed;
  if (!trimmed(input.name)) checking.say('name', 'Enter your name.');
  if (!trimmed(input.role)) checking.say('role', 'Say what you do there.');
  const email = input.email.trim().toLowerCase();
  if (!isMailAddress(email)) checking.say('email', 'Enter an e-mail address like name@example.com.');
  if (!trimmed(input.howToCheck)) checking.say('howToCheck', 'Say how we can check that you speak for them.');
  if (!sendsMail)
    checking.say('email', 'Kith sends no e-mail here, so nobody can ask. Speak to your directory editor.');
  if (checking.problems.length > 0) return new InvalidInput(checking.problems);
  const requester = { requesterName: input.name.trim(), requesterRole: input.role.trim() };
  return { organisationId, ...subject, ...requester, email, howToCheck: input.howToCheck.trim() };
}

/** The name that the directory lists; null for a new organisation. NOT_FOUND. Problem: not one to be claimed. */
async function listedName(unit: Unit, { organisationId }: CheckedRequest): Promise<string | null | InvalidInput> {
  if (organisationId === null) return null;
  const organisation = await unit.manager.findOneBy(Organisation, { id: organisationId });
  if (!organisation) throw notFound('this organisation');
  if (!canBeClaimed(organisation)) {
    return invalid('organisationId', 'Its people are invited by the administrators of Kith. Speak to them.');
  }
  return organisation.name;
}

/** Stores a request that nobody sees yet. False when it is there: the answer was lost, and it only comes again. */
async function store(unit: Unit, request: CheckedRequest, token: string): Promise<boolean> {
  const now = unit.now();
  const { organisationId, name, purpose, website, outcode, requesterName, requesterRole, email, howToCheck } = request;
  const added = await unit.change(
    `insert into organisation_claim (id, organisation_id, name, name_key, purpose, website, outcode, requester_name,
       requester_role, email, how_to_check, token_hash, requested_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      uuidv7(),
      organisationId,
      name,
      request.nameKey,
      purpose,
      website,
      outcode,
      requesterName,
      requesterRole,
      email,
      howToCheck,
      hashToken(token),
      now,
      new Date(now.getTime() + confirmDays * day),
    ],
  );
  return added === 1;
}

/**
 * Stores a request to keep the listings of an organisation, and mails the link by which its address is confirmed. Anybody
 * may ask; the answer is the same whoever has an account. Problems: answers that are missing or not usable; an
 * organisation that cannot be claimed. NOT_FOUND; RATE_LIMITED after too many.
 */
export async function askToJoin(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: AskToJoinArgs,
): Promise<AskedToJoin | InvalidInput> {
  const post = ctx.get(JoinPost);
  const request = checkRequest(args.input, ctx.get(MailSending).isOn);
  if (request instanceof InvalidInput) return request;
  const asker = { callerAddress: ctx.callerAddress, email: request.email };
  await post.take(asker);
  const token = post.tokenOf(args);
  let added = false;
  try {
    const listed = await writeForAnybody(ctx, info.fieldName, async (unit) => {
      const name = await listedName(unit, request);
      if (!(name instanceof InvalidInput)) added = await store(unit, request, token);
      return name;
    });
    if (listed instanceof InvalidInput) return listed;
    if (added) post.send(confirmMail(request.email, listed, post.linkOf(token)));
    return new AskedToJoin(request.email);
  } finally {
    if (!added) await post.giveBack(asker);
  }
}
