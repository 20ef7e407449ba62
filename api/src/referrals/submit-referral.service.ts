import { makeReference } from '@kith/referral-lifecycle';
import { randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { closedForNow, takesReferrals } from '../directory/listing/referral-route.js';
import { ServiceCapacity } from '../directory/service-capacity.entity.js';
import { PersonIdentity } from '../people/person-identity.entity.js';
import { Person } from '../people/person.entity.js';
import { appendConsent, consentProblems, coveringConsent, keepRefusal } from '../people/consent.service.js';
import { today } from '../platform/clock.js';
import { FieldProblem, InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { UnmetNeeds } from '../unmet/note-unmet-need.js';
import { DisclosureReceipt } from './disclosure-receipt.entity.js';
import { disclosureOf, type DisclosureFacts } from './disclosure.js';
import { whyNotEligible } from './eligibility.js';
import { makeTransition, openForTransition, type TransitionProblem } from './make-transition.js';
import { ReferralContent } from './referral-content.entity.js';
import { ReferralNeed } from './referral-need.entity.js';
import { Referral } from './referral.entity.js';
import type { StoredReferral } from './stored-referral.js';
import { keepUnmet } from './unmet-referral.js';
import type { SubmitReferralArgs } from './referral.inputs.js';
import { ConsentMissing, NotEligible } from './referral.problems.js';

type SubmitProblem = TransitionProblem | InvalidInput | ConsentMissing | NotEligible;

/** Everything a referral says, as the sender has it. */
export async function disclosureFacts(unit: Unit, referral: Referral): Promise<DisclosureFacts> {
  const { id, personId } = referral;
  const codes = await unit.manager.findBy(ReferralNeed, { referralId: id });
  return {
    person: personId ? await unit.manager.findOneBy(Person, { id: personId }) : null,
    identity: personId ? await unit.manager.findOneBy(PersonIdentity, { personId }) : null,
    content: await unit.manager.findOneBy(ReferralContent, { referralId: id }),
    needs: codes.map((need) => need.code),
    now: unit.now(),
  };
}

function missingIn(referral: Referral, facts: DisclosureFacts): FieldProblem[] {
  const { content } = facts;
  const missing: FieldProblem[] = [];
  if (!facts.person || !facts.identity) missing.push(new FieldProblem('personId', 'Say whom this is about.'));
  if (facts.needs.length === 0)
    missing.push(new FieldProblem('needs', 'Choose at least one thing the person needs help with.'));
  if (!content?.riskDeclaration)
    missing.push(new FieldProblem('riskDeclaration', 'Say whether there are known risks.'));
  if (content?.riskDeclaration === 'RISKS_STATED' && !content.riskHeadline) {
    missing.push(new FieldProblem('riskHeadline', 'Say what the risks are.'));
  }
  if (!referral.receiverId) missing.push(new FieldProblem('receiverId', 'Choose whom to refer to.'));
  return missing;
}

/** The ledger entry that covers sharing with the receiver, recorded now if the sender gave one. */
async function consentFor(
  unit: Unit,
  referral: Referral,
  args: SubmitReferralArgs,
): Promise<string | InvalidInput | ConsentMissing> {
  const { personId, receiverId } = referral as { personId: string; receiverId: string };
  if (args.consent) {
    const problems = consentProblems(args.consent, today(unit.clock));
    if (problems.length > 0) return new InvalidInput(problems);
    await appendConsent(unit, personId, receiverId, args.consent);
  }
  const covering = await coveringConsent(unit, personId, receiverId);
  return covering?.id ?? new ConsentMissing(receiverId);
}

/** A person who said no when the referral was about to be sent: nothing is sent, and the ledger keeps it. */
function refusalOf({ personId, receiverId }: Referral, args: SubmitReferralArgs): ConsentMissing | undefined {
  const { consent } = args;
  if (consent?.decision !== 'REFUSED' || !personId || !receiverId) return undefined;
  const problem = new ConsentMissing(receiverId, 'The person said no. We keep that on record, and nothing was sent.');
  problem.keep = (unit) => keepRefusal(unit, personId, receiverId, consent);
  return problem;
}

const unmetBy = (reason: UnmetNeeds['reason'], { needs, person }: DisclosureFacts): UnmetNeeds => ({
  reason,
  needs: [...needs],
  outcode: person?.outcode ?? null,
});

async function eligibility(
  unit: Unit,
  referral: Referral,
  facts: DisclosureFacts,
  override: string | undefined,
): Promise<NotEligible | undefined> {
  if (!referral.service || override?.trim()) return undefined;
  const reasons = await whyNotEligible(unit, referral.service, facts);
  return reasons.length > 0 ? keepUnmet(new NotEligible(reasons), referral, unmetBy('NOT_ELIGIBLE', facts)) : undefined;
}

const closed = 'This service takes no referrals at present. Choose another, or keep the draft until it does.';

/** That the service has stopped taking referrals since the draft was begun; undefined: it has not. */
async function closedProblem(
  unit: Unit,
  referral: Referral,
  facts: DisclosureFacts,
): Promise<InvalidInput | undefined> {
  const { service } = referral;
  if (!service) return undefined;
  const capacity = service.pauseWhenFull
    ? await unit.manager.findOneBy(ServiceCapacity, { serviceId: service.id })
    : null;
  const { status, referralRoute, pausedAt, unattended, pauseWhenFull, mergedIntoId } = service;
  const intake = { status, referralRoute, pausedAt, unattended, pauseWhenFull, mergedIntoId, capacity };
  if (takesReferrals(intake)) return undefined;
  const reason = closedForNow(intake);
  const problem = invalid('serviceId', closed);
  return reason ? keepUnmet(problem, referral, unmetBy(reason, facts)) : problem;
}

/**
 * Sends a draft: the receiver sees it at LIMITED, and what it could see is kept as a receipt. Problems: something is
 * missing; the service takes none now; no consent covers the receiver, or the person says no now; the service's rules do not fit and nobody said why all the same.
 */
export async function submitReferral(unit: Unit, args: SubmitReferralArgs): Promise<string | SubmitProblem> {
  const referral = await openForTransition(unit, args.id, args.expectedVersion, 'submit');
  if (!(referral instanceof Referral)) return referral;
  const refusal = refusalOf(referral, args);
  if (refusal) return refusal;
  const facts = await disclosureFacts(unit, referral);
  const shut = await closedProblem(unit, referral, facts);
  if (shut) return shut;
  const missing = missingIn(referral, facts);
  if (missing.length > 0) return new InvalidInput(missing);
  const unfit = await eligibility(unit, referral, facts, args.overrideReason);
  if (unfit) return unfit;
  const consentId = await consentFor(unit, referral, args);
  if (typeof consentId !== 'string') return consentId;
  return send(unit, referral, facts, consentId, args.overrideReason);
}

/** The last step of sending: reference, receipt and the transition itself. */
async function send(
  unit: Unit,
  referral: StoredReferral,
  facts: DisclosureFacts,
  consentId: string,
  overrideReason?: string,
): Promise<string | TransitionProblem> {
  if (overrideReason?.trim()) unit.why = `sent although not eligible: ${overrideReason.trim()}`;
  const reference = makeReference((max) => randomInt(max));
  const sent = await makeTransition(unit, referral, 'submit', {
    set: { reference, sentAt: unit.now() },
    message: overrideReason,
    consentId,
  });
  if (typeof sent !== 'string') return sent;
  const { beforeAccepting, afterAccepting } = disclosureOf(facts);
  await unit.insert(DisclosureReceipt, {
    id: uuidv7(),
    referralId: referral.id,
    personId: referral.personId!,
    senderId: referral.senderId,
    recipientId: referral.receiverId!,
    oversightId: () => 'kith.oversight_id()',
    consentId,
    sentAt: unit.now(),
    beforeAccepting,
    afterAccepting,
  });
  return sent;
}
