import { uuidv7 } from 'uuidv7';
import { Organisation } from '../organisations/organisation.entity.js';
import { today } from '../platform/clock.js';
import { forbidden, notFound } from '../platform/errors.js';
import { FieldProblem, InvalidInput } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { Consent, type ConsentDecisionName } from './consent.entity.js';
import type { ConsentInput, RecordConsentArgs } from './person.inputs.js';
import { mayRegisterPeople } from './person.policy.js';
import { findVisiblePerson } from './visible-person.js';

/** The privacy notice people are told of at present; a new one gets a new version. */
export const noticeVersion = '2026-11';

/** Decisions under which data may be shared: a yes, or a recorded basis in its place. */
const covering: readonly ConsentDecisionName[] = ['GIVEN', 'NOT_SOUGHT', 'BEST_INTERESTS'];

/** What is missing in a decision, in the words of the form. */
export function consentProblems(consent: ConsentInput, todayIs: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (consent.decision === 'WITHDRAWN') {
    problems.push(new FieldProblem('consent.decision', 'Withdraw a consent where it is listed.'));
  }
  if (consent.decision === 'NOT_SOUGHT' && !consent.reason?.trim()) {
    problems.push(new FieldProblem('consent.reason', 'Say why consent was not sought.'));
  }
  if (consent.decision === 'BEST_INTERESTS' && !consent.reason?.trim()) {
    problems.push(new FieldProblem('consent.reason', 'Say why sharing is in the person’s best interests.'));
  }
  if (consent.expiresOn && consent.expiresOn < todayIs) {
    problems.push(new FieldProblem('consent.expiresOn', 'The last day must not be in the past.'));
  }
  return problems;
}

/** Appends a decision to the ledger and returns its id. */
export async function appendConsent(
  unit: Unit,
  personId: string,
  recipientId: string,
  consent: ConsentInput,
): Promise<string> {
  const id = uuidv7();
  await unit.insert(Consent, {
    id,
    personId,
    recordedById: unit.member.organisationId,
    recipientId,
    decision: consent.decision,
    method: consent.method ?? 'VERBAL',
    scope: 'REFERRAL',
    dataCategories: ['IDENTITY', 'CONTACT', 'NEEDS', 'RISKS'],
    reason: consent.reason?.trim() || null,
    noticeVersion,
    recordedAt: unit.now(),
    recordedByName: unit.member.name,
    expiresOn: consent.expiresOn ?? null,
  });
  return id;
}

/** Keeps in the ledger that the person said no; false when they said so before in the same words and it stands there. */
export async function keepRefusal(
  unit: Unit,
  personId: string,
  recipientId: string,
  consent: ConsentInput,
): Promise<boolean> {
  const latest = await latestConsent(unit, personId, recipientId);
  if (latest?.decision === 'REFUSED' && latest.reason === (consent.reason?.trim() || null)) return false;
  await appendConsent(unit, personId, recipientId, consent);
  return true;
}

async function latestConsent(unit: Unit, personId: string, recipientId: string): Promise<Consent | undefined> {
  const [latest] = await unit.manager.find(Consent, {
    where: { personId, recipientId, recordedById: unit.member.organisationId },
    order: { recordedAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  return latest;
}

/** The decision that lets the actor's organisation share this person with that recipient today; undefined when none does. */
export async function coveringConsent(unit: Unit, personId: string, recipientId: string): Promise<Consent | undefined> {
  const latest = await latestConsent(unit, personId, recipientId);
  if (!latest || !covering.includes(latest.decision)) return undefined;
  return latest.expiresOn && latest.expiresOn < today(unit.clock) ? undefined : latest;
}

/** Records a decision about sharing. Problems: a reason or date to put right. */
export async function recordConsent(unit: Unit, args: RecordConsentArgs): Promise<string | InvalidInput> {
  if (!mayRegisterPeople(unit.member)) throw forbidden();
  await findVisiblePerson(unit, args.personId, 'FULL');
  const problems = consentProblems(args.consent, today(unit.clock));
  if (problems.length > 0) return new InvalidInput(problems);
  if (!(await unit.manager.existsBy(Organisation, { id: args.recipientId }))) throw notFound('this organisation');
  await appendConsent(unit, args.personId, args.recipientId, args.consent);
  return args.personId;
}

/** The entry of the ledger that is to be taken back; NOT_FOUND unless the actor's organisation recorded it. */
export async function ownConsent(unit: Unit, consentId: string): Promise<Consent> {
  const consent = await unit.manager.findOneBy(Consent, { id: consentId, recordedById: unit.member.organisationId });
  if (!consent) throw notFound('this consent');
  return consent;
}
