import { givenInputs } from './given-inputs.js';
import {
  caseManagers,
  caseRoles,
  memberManagers,
  receivingRoles,
  referringRoles,
  type Relation,
  type Situation,
} from './relations.js';

/** Who may do something: what they are told who may not see it, and who may see it but not do it. */
export interface WriteClass {
  words: string;
  /** Whether it is there for them at all; else NOT_FOUND. */
  sees: (situation: Situation) => boolean;
  /** Whether they may do it; else FORBIDDEN. */
  may: (situation: Situation) => boolean;
  /** Roles are asked before anything is looked for. */
  roleFirst?: true;
}

const everywhere: Relation[] = ['OWN', 'OWN_DRAFT', 'ORIGIN', 'LIMITED', 'FULL', 'PASSED_ON'];
const ended: Relation[] = ['DECLINED', 'REVOKED', 'EXPIRED', 'UNANSWERED', 'CONSENT_WITHDRAWN'];
const sending: Relation[] = ['OWN', 'OWN_DRAFT', 'PASSED_ON'];
const asked: Relation[] = ['LIMITED', 'FULL', ...ended];

const has = (list: readonly string[], each: string) => list.includes(each);

const seesReferral = ({ who, relation }: Situation) => has(caseRoles, who) && has([...everywhere, ...ended], relation);
const seesAll = ({ relation }: Situation) => has(['OWN', 'OWN_DRAFT', 'ORIGIN', 'FULL', 'PASSED_ON'], relation);

const bySenders = ({ who, relation }: Situation) => has(referringRoles, who) && has(sending, relation);
const byReceivers = ({ who, relation }: Situation) => has(receivingRoles, who) && has(asked, relation);
const byManagers = ({ who, relation }: Situation) => has(caseManagers, who) && has([...sending, ...asked], relation);
const refers = ({ who }: Situation) => has(referringRoles, who);
const always = () => true;
const isAdministrator = ({ who }: Situation) => who === 'SYSTEM_ADMINISTRATOR';
const managesMembers = (situation: Situation) =>
  isAdministrator(situation) || (has(memberManagers, situation.who) && situation.relation === 'OWN');

const parties = (words: string, may: WriteClass['may']): WriteClass => ({ words, sees: seesReferral, may });

export const writeClasses = {
  senders: parties('roles that refer, of the sender', bySenders),
  receivers: parties('roles that answer, of the receiver', byReceivers),
  either: parties(
    'roles that refer, of the sender; roles that answer, of the receiver',
    (each) => bySenders(each) || byReceivers(each),
  ),
  managers: parties('practice and team managers, of sender or receiver', byManagers),
  receiversAndManagers: parties(
    'roles that answer, of the receiver; practice and team managers of either',
    (each) => byReceivers(each) || byManagers(each),
  ),
  contacts: parties(
    'roles that answer and session leads, of the receiver',
    ({ who, relation }) => has([...receivingRoles, 'SESSION_LEAD'], who) && has(asked, relation),
  ),
  aboutAll: {
    words: 'roles that refer, of an organisation with FULL access',
    sees: seesAll,
    may: refers,
    roleFirst: true,
  },
  ledger: {
    words: 'roles that refer, of the organisation that recorded the entry',
    sees: ({ relation }) => has(['OWN', 'OWN_DRAFT', 'ORIGIN'], relation),
    may: refers,
    roleFirst: true,
  },
  basedOn: {
    words: 'roles that refer, of a party to the referral named',
    sees: seesReferral,
    may: refers,
    roleFirst: true,
  },
  register: { words: 'roles that refer, for their own organisation', sees: always, may: refers },
  administrators: { words: 'system administrators', sees: always, may: isAdministrator },
  memberManagers: { words: 'who manages members there, and system administrators', sees: always, may: managesMembers },
  colleagues: {
    words: 'who manages members there, and system administrators; colleagues see it',
    sees: (each) => isAdministrator(each) || each.relation === 'OWN',
    may: managesMembers,
  },
  invitations: {
    words: 'who manages members there, and system administrators',
    sees: managesMembers,
    may: managesMembers,
  },
  keepers: {
    words: 'service coordinators of the organisation that offers it, and directory editors',
    sees: always,
    may: ({ who, relation }) => who === 'DIRECTORY_EDITOR' || (who === 'SERVICE_COORDINATOR' && relation === 'OWN'),
  },
  members: { words: 'members of any organisation', sees: always, may: always },
  editors: {
    words: 'directory editors, whoever offers it',
    sees: always,
    may: ({ who }) => who === 'DIRECTORY_EDITOR',
    roleFirst: true,
  },
  tableSender: {
    words: 'the directory editor who sends the table',
    sees: ({ relation }) => relation === 'OWN',
    may: ({ who }) => who === 'DIRECTORY_EDITOR',
    roleFirst: true,
  },
  keptReports: {
    words: 'service coordinators of the organisation that offers it, and directory editors',
    sees: ({ who, relation }) => who === 'DIRECTORY_EDITOR' || (who === 'SERVICE_COORDINATOR' && relation === 'OWN'),
    may: always,
  },
  anybody: { words: 'everybody, signed in or not', sees: always, may: always },
} satisfies Record<string, WriteClass>;
export type WriteClassName = keyof typeof writeClasses;

export interface WriteRight {
  is: WriteClassName;
  /** Arguments that belong to it. */
  inputs: readonly string[];
  /** What whoever may is told here, where the arguments are such that nothing is changed. */
  told: string;
}

const decided = 'RequestDecided';
const line = (is: WriteClassName, inputs: string, told = 'ReferralChanged'): WriteRight => ({
  is,
  inputs: inputs === '' ? [] : inputs.split(' '),
  told,
});

/** The one table of who may do what. Arguments belong to their mutation, unless they name something else. */
export const writeRights = {
  'Mutation.submitReferral': line('senders', 'id consent overrideReason expectedVersion idempotencyKey'),
  'Mutation.reviseDraft': line('senders', 'id input expectedVersion idempotencyKey'),
  'Mutation.discardReferral': line('senders', 'id expectedVersion idempotencyKey'),
  'Mutation.provideReferralInfo': line('senders', 'id message expectedVersion idempotencyKey'),
  'Mutation.withdrawReferral': line('senders', 'id note reason expectedVersion idempotencyKey'),
  'Mutation.acknowledgeReferral': line('senders', 'id expectedVersion idempotencyKey'),
  'Mutation.acceptReferral': line('receivers', 'id message expectedVersion idempotencyKey'),
  'Mutation.requestReferralInfo': line('receivers', 'id message expectedVersion idempotencyKey'),
  'Mutation.startReferral': line('receivers', 'id firstContactOn expectedVersion idempotencyKey'),
  'Mutation.completeReferral': line('receivers', 'id note outcome sessionsAttended expectedVersion idempotencyKey'),
  'Mutation.waitlistReferral': line('receivers', 'id estimatedWaitWeeks message expectedVersion idempotencyKey'),
  'Mutation.promoteReferral': line('receivers', 'id expectedVersion idempotencyKey'),
  'Mutation.redirectReferral': line('receivers', 'id note targetServiceId expectedVersion idempotencyKey'),
  'Mutation.declineReferral': line('receivers', 'id note reason expectedVersion idempotencyKey'),
  'Mutation.unacceptReferral': line('receivers', 'id reason expectedVersion idempotencyKey'),
  'Mutation.closeReferralUnsuccessful': line('receivers', 'id note reason expectedVersion idempotencyKey'),
  'Mutation.holdReferral': line('either', 'id note reason reviewOn expectedVersion idempotencyKey'),
  'Mutation.resumeReferral': line('either', 'id expectedVersion idempotencyKey'),
  'Mutation.reopenReferral': line('receiversAndManagers', 'id reason expectedVersion idempotencyKey'),
  'Mutation.markReferralInError': line('managers', 'id reason expectedVersion idempotencyKey'),
  'Mutation.recordContact': line('contacts', 'referralId input idempotencyKey', 'InvalidInput TransitionNotAllowed'),
  'Mutation.changeContactDetails': line('aboutAll', 'personId input expectedVersion idempotencyKey', 'InvalidInput'),
  'Mutation.recordConsent': line('aboutAll', 'personId consent recipientId idempotencyKey', 'InvalidInput'),
  'Mutation.recordNote': line('aboutAll', 'personId referralId text idempotencyKey', 'InvalidInput'),
  'Mutation.recordSignpost': line('aboutAll', 'serviceId input idempotencyKey', 'InvalidInput'),
  'Mutation.undoSignpost': line('ledger', 'id idempotencyKey', 'InvalidInput'),
  'Mutation.draftReferral': line('aboutAll', 'input idempotencyKey', 'InvalidInput'),
  'ReferralDraftInput.basedOnId': line('basedOn', '', 'InvalidInput'),
  'Mutation.withdrawConsent': line('ledger', 'consentId reason idempotencyKey', 'InvalidInput'),
  'Mutation.registerPerson': line('register', 'input idempotencyKey', 'InvalidInput'),
  'Mutation.registerOrganisation': line('administrators', 'input idempotencyKey', 'InvalidInput'),
  'Mutation.inviteMember': line('memberManagers', 'organisationId input idempotencyKey', 'InvalidInput'),
  'Mutation.nameLinkWorkerTeam': line(
    'memberManagers',
    'practiceId teamId expectedVersion idempotencyKey',
    'OrganisationChanged',
  ),
  'Mutation.tellCapacity': line('keepers', 'id input expectedAvailable idempotencyKey', 'InvalidInput'),
  'Mutation.pauseService': line('keepers', 'id expectedVersion idempotencyKey', 'ServiceChanged'),
  'Mutation.resumeService': line('keepers', 'id expectedVersion idempotencyKey', 'ServiceChanged'),
  'Mutation.confirmListing': line('keepers', 'id idempotencyKey', 'Service'),
  'Mutation.askKeeper': line('editors', 'id about idempotencyKey', 'KeeperNotAsked'),
  'Mutation.confirmListingByLink': line('anybody', 'token', 'LinkUnusable'),
  'Mutation.saveListingDraft': line('keepers', 'id input expectedVersion draftVersion idempotencyKey', 'DraftChanged'),
  'Mutation.discardListingDraft': line('keepers', 'id draftVersion idempotencyKey', 'DraftChanged'),
  'Mutation.publishListing': line('keepers', 'id expectedVersion draftVersion idempotencyKey', 'DraftChanged'),
  'Mutation.restoreListing': line('keepers', 'id restored expectedVersion idempotencyKey', 'ListingChanged'),
  'Mutation.approveListing': line('editors', 'id expectedVersion idempotencyKey', 'ListingChanged'),
  'Mutation.returnListing': line('editors', 'id reason expectedVersion idempotencyKey', 'ListingChanged'),
  'Mutation.noteNothingFound': line('members', 'filter person idempotencyKey', 'NothingFound'),
  'Mutation.reportListing': line('members', 'id text idempotencyKey', 'InvalidInput'),
  'Mutation.settleReport': line('keptReports', 'id idempotencyKey', 'ListingReport'),
  'Mutation.dismissDuplicate': line('editors', 'id idempotencyKey', 'ServiceDuplicate'),
  'Mutation.reopenDuplicate': line('editors', 'id idempotencyKey', 'ServiceDuplicate'),
  'Mutation.mergeServices': line(
    'editors',
    'id keepId take expectedVersion expectedOtherVersion idempotencyKey',
    'ServiceChanged',
  ),
  'Mutation.undoMerge': line('editors', 'id idempotencyKey', 'DuplicateDecided'),
  'Mutation.addFeedSource': line('editors', 'name address daily idempotencyKey', 'InvalidInput'),
  'Mutation.changeFeedSource': line('editors', 'id name daily expectedVersion idempotencyKey', 'FeedSourceChanged'),
  'Mutation.readFeedSource': line('editors', 'id mode idempotencyKey', 'InvalidInput'),
  'Mutation.askToJoin': line('anybody', 'input idempotencyKey', 'InvalidInput'),
  'Mutation.confirmRequestToJoin': line('anybody', 'token', 'RequestLinkUnusable'),
  'Mutation.approveRequestToJoin': line('editors', 'id organisationId expectedVersion idempotencyKey', decided),
  'Mutation.declineRequestToJoin': line('editors', 'id reason note expectedVersion idempotencyKey', decided),
  'Mutation.takeBackApproval': line('editors', 'id expectedVersion idempotencyKey', decided),
  'Mutation.beginServiceTable': line('editors', 'sourceName size idempotencyKey', 'InvalidInput'),
  'Mutation.sendServiceTablePiece': line('tableSender', 'id place bytes idempotencyKey', 'BAD_USER_INPUT'),
  'Mutation.mapServiceTable': line('tableSender', 'id says idempotencyKey', 'InvalidInput'),
  'Mutation.importServiceTable': line('tableSender', 'id withdraw idempotencyKey', 'InvalidInput'),
  'Mutation.endMembership': line('colleagues', 'id idempotencyKey', 'Organisation'),
  'Mutation.revokeInvitation': line('invitations', 'id idempotencyKey', 'InvitationUnusable'),
  'Mutation.acceptInvitation': line('anybody', 'name password token', 'InvitationUnusable'),
} satisfies Record<string, WriteRight>;
export type AttemptName = keyof typeof writeRights;

/** What somebody has to be told who tries. */
export function toldTo(name: AttemptName, situation: Situation): string {
  const { is, told } = writeRights[name];
  const { sees, may, roleFirst }: WriteClass = writeClasses[is];
  if (is === 'anybody') return told;
  if (situation.who === 'ANONYMOUS') return 'UNAUTHENTICATED';
  if (situation.who === 'SIGNED_IN') return 'FORBIDDEN';
  if (roleFirst && !may(situation)) return 'FORBIDDEN';
  if (!sees(situation)) return 'NOT_FOUND';
  return may(situation) ? told : 'FORBIDDEN';
}

/** Everything that has a line here, as `Mutation.recordNote`, `Mutation.recordNote(text)` and `ContactInput.on`. */
export function writeCoordinates(): string[] {
  return [
    ...Object.entries(writeRights).flatMap(([at, { inputs }]) => [at, ...inputs.map((name) => `${at}(${name})`)]),
    ...Object.entries(givenInputs).flatMap(([type, names]) => names.split(' ').map((name) => `${type}.${name}`)),
  ];
}
