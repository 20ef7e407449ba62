import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { Service } from '../directory/service.entity.js';
import { findVisiblePerson } from '../people/visible-person.js';
import type { RequestContext } from '../platform/context.js';
import { forbidden, notFound } from '../platform/errors.js';
import { isMailAddress } from '../platform/mail/mail-address.js';
import { MailSending } from '../platform/mail/mail-sending.js';
import { write } from '../platform/mutate.js';
import { InvalidInput, invalid, type Problem } from '../platform/problem.js';
import { loadRow } from '../platform/reading/load-row.js';
import { readOne } from '../platform/reading/read.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { signpostMail } from './signpost-mail.js';
import { SignpostPost } from './signpost-post.js';
import { Signpost } from './signpost.entity.js';
import type { RecordSignpostArgs, SignpostInput, UndoSignpostArgs } from './signpost.inputs.js';
import { isUndoable, maySignpost } from './signpost.policy.js';

/** The address to write to, null where no mail is wanted; or why there is none to write to. */
function addressIn({ way, email, isSafeAddress }: SignpostInput, sendsMail: boolean): string | null | InvalidInput {
  if (way !== 'EMAIL') return null;
  if (!sendsMail) return invalid('way', 'Kith sends no e-mail here. Print it, text it, or tell them.');
  const address = (email ?? '').trim();
  if (!isMailAddress(address)) return invalid('email', 'Enter an e-mail address like name@example.com.');
  if (!isSafeAddress) return invalid('isSafeAddress', 'Ask whether they want an e-mail, and who else reads it.');
  return address;
}

/** A service to tell people about, with who offers it. NOT_FOUND when there is none. */
async function serviceToTell(unit: Unit, id: string): Promise<Service | InvalidInput> {
  const service = await loadRow(unit, Service, { id }, { relations: ['organisation'] });
  if (!service) throw notFound('this service');
  if (service.status === 'DEFUNCT') return invalid('serviceId', 'This service has ended. Tell them about another.');
  return service;
}

/** Writes the signpost down; `made` learns of which service, and not when a request only comes again. */
async function store(
  unit: Unit,
  args: RecordSignpostArgs,
  address: string | null | InvalidInput,
  made: (service: Service) => void,
): Promise<string | InvalidInput> {
  if (!maySignpost(unit.member)) throw forbidden();
  const { way, personId } = args.input;
  if (personId) await findVisiblePerson(unit, personId, 'FULL');
  const service = await serviceToTell(unit, args.serviceId);
  if (service instanceof InvalidInput) return service;
  if (address instanceof InvalidInput) return address;
  const id = uuidv7();
  await unit.insert(Signpost, {
    id,
    serviceId: service.id,
    organisationId: unit.member.organisationId,
    personId: personId ?? null,
    way,
    mail: way === 'EMAIL' ? 'ON_ITS_WAY' : null,
    signpostedAt: unit.now(),
    signpostedByName: unit.member.name,
    undoneAt: null,
  });
  made(service);
  return id;
}

/** What is remembered of a request, by which its repeats are known: of the address only what stands for it. */
const remembered = ({ serviceId, idempotencyKey, input }: RecordSignpostArgs, mark: string | undefined) => {
  const { way, personId, isSafeAddress } = input;
  return { serviceId, idempotencyKey, input: { way, personId, isSafeAddress, mark } };
};

/**
 * Writes down that somebody was told about a service, and sends the mail they asked for once that stands. Problems: an
 * address that is none or not safe; a service that has ended. RATE_LIMITED after too many mails.
 */
export async function recordSignpost(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: RecordSignpostArgs,
): Promise<Signpost | Problem> {
  const post = ctx.get(SignpostPost);
  const { actor } = ctx;
  const address = maySignpost(actor) ? addressIn(args.input, ctx.get(MailSending).isOn) : null;
  const counted =
    typeof address === 'string' && actor.kind === 'MEMBER' ? ([actor.userId, address] as const) : undefined;
  if (counted) await post.take(...counted);
  let told: Service | undefined;
  try {
    const outcome = await write(
      ctx,
      info.fieldName,
      remembered(args, counted && post.markOf(counted[1], args.idempotencyKey)),
      (unit) => store(unit, args, address, (service) => (told = service)),
    );
    if (typeof outcome !== 'string') return outcome;
    if (told && counted) post.send(outcome, signpostMail(told, counted[1]));
    return await readOne(ctx, info, Signpost, { where: { id: outcome } });
  } finally {
    if (!told && counted) await post.giveBack(...counted);
  }
}

/** Takes a signpost back that was made in error. NOT_FOUND for other organisations. Problem: it is an hour old. */
export async function undoSignpost(unit: Unit, { id }: UndoSignpostArgs): Promise<string | InvalidInput> {
  if (!maySignpost(unit.member)) throw forbidden();
  const signpost = await unit.manager.findOneBy(Signpost, { id });
  if (!signpost) throw notFound('this signpost');
  if (signpost.personId) unit.people.add(signpost.personId);
  if (signpost.undoneAt) return id;
  if (!isUndoable(signpost, unit.now())) return invalid('id', 'This was recorded more than an hour ago, and stands.');
  await unit.change('update signpost set undone_at = $2 where id = $1 and undone_at is null', [id, unit.now()]);
  return id;
}
