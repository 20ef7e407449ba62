import {
  holdsPlace,
  nextState,
  receiverAccessAfter,
  referralStates,
  transitions,
  type AccessLevel,
  type Party,
  type ReferralState,
  type TransitionName,
} from '@kith/referral-lifecycle';

export type Who = 'referrer' | 'practiceManager' | 'coordinator' | 'sessionLead' | 'linkWorker' | 'stranger' | 'clock';

/** All that is known of a referral from a practice to a charity, without looking at it. */
export interface Model {
  state: ReferralState;
  version: number;
  sent: boolean;
  /** What the charity sees of the person because of it. */
  level: AccessLevel | null;
  /** The last word on sharing in the ledger. */
  consent: 'NONE' | 'GIVEN' | 'WITHDRAWN';
  /** What the sender is asked to do. */
  task: 'CONSENT_WITHDRAWN' | 'FIND_ALTERNATIVE' | 'READ_OUTCOME' | null;
  /** Whether it goes on as another referral, by which the charity sees the person too. */
  redirected: boolean;
}

export type Step =
  | { kind: 'move'; who: Who; name: TransitionName; stale: boolean }
  | { kind: 'acknowledge'; who: Who; stale: boolean }
  | { kind: 'giveConsent' | 'withdrawConsent'; who: Who };

/** As which parties of the table somebody acts. */
export const partiesOf: Record<Who, readonly Party[]> = {
  referrer: ['SENDER'],
  practiceManager: ['SENDER', 'MANAGER'],
  coordinator: ['RECEIVER'],
  sessionLead: [],
  linkWorker: [],
  stranger: [],
  clock: ['SYSTEM'],
};

const seesOnceSent: readonly Who[] = ['coordinator', 'sessionLead'];
const neverSees: readonly Who[] = ['linkWorker', 'stranger'];
const sending: readonly Who[] = ['referrer', 'practiceManager'];

/** A draft before anything happened to it. */
export const freshDraft = (version: number): Model => ({
  state: 'DRAFT',
  version,
  sent: false,
  level: null,
  consent: 'NONE',
  task: null,
  redirected: false,
});

const isHidden = (model: Model, who: Who): boolean =>
  neverSees.includes(who) || (seesOnceSent.includes(who) && !model.sent);

function foretellMove(model: Model, who: Who, name: TransitionName, stale: boolean): string {
  const row = transitions[name];
  if (isHidden(model, who)) return 'NOT_FOUND';
  if (!partiesOf[who].some((party) => row.by.includes(party))) return 'FORBIDDEN';
  if (stale) return 'ReferralChanged';
  if (!row.from.includes(model.state)) return 'TransitionNotAllowed';
  const handsOn = ['FULL', 'LIMITED'].includes(row.receiverAccess) || name === 'redirect';
  const mayNot = model.task === 'CONSENT_WITHDRAWN' || (model.sent && model.level === null);
  return handsOn && mayNot ? 'TransitionNotAllowed' : 'Referral';
}

function foretellAcknowledge(model: Model, who: Who, stale: boolean): string {
  if (isHidden(model, who)) return 'NOT_FOUND';
  if (!sending.includes(who)) return 'FORBIDDEN';
  if (stale) return 'ReferralChanged';
  const needsConsent = model.task === 'CONSENT_WITHDRAWN' && referralStates[model.state].open;
  return model.task === null || (needsConsent && model.consent !== 'GIVEN') ? 'TransitionNotAllowed' : 'Referral';
}

/** Each keeps a ledger of its own: who knows the person in full may write in it, and takes back only what stands there. */
function foretellConsent(model: Model, who: Who, kind: 'giveConsent' | 'withdrawConsent'): string {
  if (who === 'sessionLead') return 'FORBIDDEN';
  const knows = who === 'coordinator' && kind === 'giveConsent' && model.level === 'FULL';
  return knows || sending.includes(who) ? 'Person' : 'NOT_FOUND';
}

/** What has to be answered, by the model alone. */
export function foretell(model: Model, step: Step): string {
  if (step.kind === 'move') return foretellMove(model, step.who, step.name, step.stale);
  if (step.kind === 'acknowledge') return foretellAcknowledge(model, step.who, step.stale);
  return foretellConsent(model, step.who, step.kind);
}

function taskAfter(model: Model, name: TransitionName): Model['task'] {
  const to = nextState(name);
  if (model.task === 'CONSENT_WITHDRAWN' && referralStates[to].open) return model.task;
  if (name === 'redirect') return null;
  if (to === 'DECLINED' || to === 'EXPIRED') return 'FIND_ALTERNATIVE';
  return to === 'COMPLETED' || to === 'NOT_COMPLETED' ? 'READ_OUTCOME' : null;
}

function afterMove(model: Model, name: TransitionName): Model {
  const effect = transitions[name].receiverAccess;
  const keeps = effect === 'NONE' || effect === 'KEPT';
  return {
    state: nextState(name),
    version: model.version + 1,
    sent: model.sent || name === 'submit',
    level: keeps ? model.level : receiverAccessAfter(name, model.level).level,
    consent: name === 'submit' ? 'GIVEN' : model.consent,
    task: taskAfter(model, name),
    redirected: model.redirected || name === 'redirect',
  };
}

/** How things stand after a step that was carried out. */
export function after(model: Model, step: Step): Model {
  if (step.kind === 'move') return afterMove(model, step.name);
  if (step.kind === 'giveConsent') return sending.includes(step.who) ? { ...model, consent: 'GIVEN' } : model;
  if (step.kind === 'withdrawConsent') {
    const withdrawn = { ...model, consent: 'WITHDRAWN' as const };
    if (model.level === null) return withdrawn;
    return { ...withdrawn, level: null, version: model.version + 1, task: 'CONSENT_WITHDRAWN' };
  }
  const restores = model.task === 'CONSENT_WITHDRAWN' && referralStates[model.state].open;
  const level = holdsPlace(model.state) ? 'FULL' : 'LIMITED';
  return { ...model, task: null, version: model.version + 1, level: restores ? level : model.level };
}
