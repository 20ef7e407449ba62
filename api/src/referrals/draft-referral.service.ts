import { isSensitiveNeed } from '@kith/referral-lifecycle';
import { uuidv7 } from 'uuidv7';
import { closedForNow, takesReferrals } from '../directory/listing/referral-route.js';
import { Service } from '../directory/service.entity.js';
import { Organisation, type OrganisationKindName } from '../organisations/organisation.entity.js';
import type { Person } from '../people/person.entity.js';
import { mayRegisterPeople } from '../people/person.policy.js';
import { findVisiblePerson } from '../people/visible-person.js';
import { today } from '../platform/clock.js';
import { forbidden } from '../platform/errors.js';
import { FieldProblem, InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { ReferralKindName } from './referral-codes.js';
import { ReferralContent } from './referral-content.entity.js';
import { ReferralNeed } from './referral-need.entity.js';
import { Referral } from './referral.entity.js';
import type { DraftReferralArgs, ReferralDraftInput, ReviseDraftArgs } from './referral.inputs.js';
import { ReferralChanged, TransitionNotAllowed } from './referral.problems.js';
import { openForTransition } from './make-transition.js';
import { isKnownToBeAbout, loadReferral, saveReferral } from './stored-referral.js';
import { keepUnmet } from './unmet-referral.js';
import { worklistPlace } from './worklist-place.js';

interface Parties {
  receiver: Organisation | null;
  service: Service | null;
}

/** Whom a referral may go to, by the kind of its receiver. */
function kindOf(sender: OrganisationKindName, receiver: OrganisationKindName | undefined): ReferralKindName {
  const toTeam = receiver === undefined || receiver === 'LINK_WORKER_TEAM';
  if (sender === 'PRACTICE') return toTeam ? 'PRACTICE_TO_LINK_WORKER' : 'PRACTICE_TO_SERVICE';
  if (sender === 'LINK_WORKER_TEAM') return 'LINK_WORKER_TO_SERVICE';
  return toTeam ? 'AGENCY_TO_LINK_WORKER' : 'SERVICE_TO_SERVICE';
}

/** That the service chosen takes none; where it will again, that there was a need is kept. */
function closedProblem(service: Service, input: ReferralDraftInput, person: Person | undefined): InvalidInput {
  const problem = invalid('serviceId', 'This service does not take referrals here. Tell the person about it instead.');
  const reason = closedForNow(service);
  if (!reason) return problem;
  return keepUnmet(problem, input, { reason, needs: input.needs ?? [], outcode: person?.outcode ?? null });
}

async function partiesNamed(
  unit: Unit,
  input: ReferralDraftInput,
  person: Person | undefined,
): Promise<Parties | FieldProblem | InvalidInput> {
  // find and not findOne: with relations, TypeORM asks for the id of the first row in a statement of its own.
  const [service = null] = input.serviceId
    ? await unit.manager.find(Service, {
        where: { id: input.serviceId },
        relations: { organisation: true, capacity: true },
      })
    : [];
  if (input.serviceId && !service)
    return new FieldProblem('serviceId', 'This service is no longer in the directory. Choose another.');
  if (service && !takesReferrals(service)) return closedProblem(service, input, person);
  if (service) return { service, receiver: service.organisation };
  const receiver = input.receiverId ? await unit.manager.findOneBy(Organisation, { id: input.receiverId }) : null;
  if (input.receiverId && receiver?.kind !== 'LINK_WORKER_TEAM') {
    return new FieldProblem('receiverId', 'Choose a link-worker team, or one of an organisation’s services.');
  }
  if (receiver?.unattended) {
    return new FieldProblem('receiverId', 'Nobody of this team reads referrals here. Choose another.');
  }
  return { service: null, receiver };
}

/** The referral this one goes on from: one the actor's organisation received and may see; its chain is carried on. */
async function originOf(unit: Unit, input: ReferralDraftInput): Promise<string | FieldProblem> {
  if (!input.basedOnId) return unit.member.organisationId;
  const basedOn = await loadReferral(unit, input.basedOnId);
  const cameHere = basedOn.receiverId === unit.member.organisationId;
  return cameHere && (await isKnownToBeAbout(unit, basedOn, input.personId ?? null))
    ? basedOn.originId
    : new FieldProblem('basedOnId', 'Refer on from a referral about this person that came to you.');
}

async function columnsOf(unit: Unit, input: ReferralDraftInput): Promise<Partial<Referral> | InvalidInput> {
  const person = input.personId ? await findVisiblePerson(unit, input.personId, 'FULL') : undefined;
  const parties = await partiesNamed(unit, input, person);
  if (parties instanceof InvalidInput) return parties;
  if (parties instanceof FieldProblem) return new InvalidInput([parties]);
  const originId = await originOf(unit, input);
  if (originId instanceof FieldProblem) return new InvalidInput([originId]);
  const sender = await unit.manager.findOneByOrFail(Organisation, { id: unit.member.organisationId });
  return {
    kind: kindOf(sender.kind, parties.receiver?.kind),
    urgency: input.urgency ?? 'ROUTINE',
    receiverId: parties.receiver?.id ?? null,
    serviceId: parties.service?.id ?? null,
    personId: input.personId ?? null,
    basedOnId: input.basedOnId ?? null,
    originId,
    hasSensitiveNeeds: (input.needs ?? []).some(isSensitiveNeed),
  };
}

async function writeContent(unit: Unit, referralId: string, input: ReferralDraftInput): Promise<void> {
  const senderId = unit.member.organisationId;
  const personId = input.personId ?? null;
  await eraseContent(unit, referralId);
  await unit.insert(ReferralContent, {
    referralId,
    personId,
    senderId,
    reason: input.reason?.trim() ?? '',
    riskDeclaration: input.riskDeclaration ?? null,
    riskHeadline: input.riskHeadline?.trim() || null,
    accessRequirements: input.accessRequirements?.trim() || null,
  });
  for (const code of new Set(input.needs)) {
    await unit.insert(ReferralNeed, { referralId, code, sensitive: isSensitiveNeed(code), personId, senderId });
  }
}

/** Erases what a draft says, so that a discarded one leaves nothing about anybody. */
export async function eraseContent(unit: Unit, referralId: string): Promise<void> {
  await unit.change('delete from referral_need where referral_id = $1', [referralId]);
  await unit.change('delete from referral_content where referral_id = $1', [referralId]);
}

/** Begins a draft, seen by nobody but the sender. Problems: an answer that cannot be right. */
export async function draftReferral(unit: Unit, { input }: DraftReferralArgs): Promise<string | InvalidInput> {
  if (!mayRegisterPeople(unit.member)) throw forbidden();
  const columns = await columnsOf(unit, input);
  if (columns instanceof InvalidInput) return columns;
  const id = uuidv7();
  await unit.insert(Referral, {
    ...(columns as object),
    id,
    state: 'DRAFT',
    version: 1,
    senderId: unit.member.organisationId,
    createdAt: unit.now(),
    updatedAt: unit.now(),
    ...worklistPlace('DRAFT', null, null, today(unit.clock)),
  });
  await writeContent(unit, id, input);
  return id;
}

/** Replaces what a draft says. Problems: an answer that cannot be right; somebody else was faster; it is no draft any more. */
export async function reviseDraft(
  unit: Unit,
  { id, expectedVersion, input }: ReviseDraftArgs,
): Promise<string | InvalidInput | ReferralChanged | TransitionNotAllowed> {
  const draft = await openForTransition(unit, id, expectedVersion, 'submit');
  if (!(draft instanceof Referral)) return draft;
  const columns = await columnsOf(unit, input);
  if (columns instanceof InvalidInput) return columns;
  if (!(await saveReferral(unit, draft, columns))) return new ReferralChanged(draft.version + 1, draft.state);
  await writeContent(unit, id, input);
  return id;
}
