import { caseRoles, memberManagers, referringRoles, type Relation, type Situation, type Who } from './relations.js';

/** Who sees something: in words for whoever answers for the data, and as a rule for the machine. */
export interface AccessClass {
  words: string;
  shows: (situation: Situation) => boolean;
}

const keepingRoles = ['SERVICE_COORDINATOR', 'DIRECTORY_EDITOR'];

const hasRole = (roles: readonly string[], who: Who) => roles.includes(who);

const toCaseRoles =
  (...relations: Relation[]) =>
  ({ who, relation }: Situation) =>
    hasRole(caseRoles, who) && relations.includes(relation);

const full: Relation[] = ['OWN', 'OWN_DRAFT', 'ORIGIN', 'FULL', 'PASSED_ON'];
const withContent: Relation[] = ['OWN', 'OWN_DRAFT', 'LIMITED', 'FULL', 'PASSED_ON'];
const own: Relation[] = ['OWN', 'OWN_DRAFT', 'ORIGIN'];
const ended: Relation[] = ['DECLINED', 'REVOKED', 'EXPIRED', 'UNANSWERED', 'CONSENT_WITHDRAWN'];

const oversees = ({ who, relation }: Situation) => who === 'INFORMATION_GOVERNANCE' && relation === 'OVERSEES';

const isMember = (who: Who) => who !== 'ANONYMOUS' && who !== 'SIGNED_IN';

/** The classes of access. What the list does not show to somebody is hidden from them. */
export const classes = {
  public: { words: 'everybody, signed in or not', shows: () => true },
  within: { words: 'as the field that leads to it', shows: () => true },
  signedIn: { words: 'whoever is signed in, about themselves', shows: ({ who }) => who !== 'ANONYMOUS' },
  member: { words: 'members of any organisation', shows: ({ who }) => isMember(who) },
  limited: {
    words: 'roles with cases, of the organisation that registered the person or has LIMITED or FULL access now',
    shows: toCaseRoles(...full, 'LIMITED'),
  },
  full: {
    words: 'roles with cases, of the organisation that registered the person or has FULL access now',
    shows: toCaseRoles(...full),
  },
  fullReferrers: {
    words: 'roles that refer, of the organisation that registered the person or has FULL access now',
    shows: ({ who, relation }) => hasRole(referringRoles, who) && full.includes(relation),
  },
  party: {
    words: 'roles with cases, of sender, receiver (once it was sent) and where the chain of referrals began, always',
    shows: toCaseRoles(...full, 'LIMITED', ...ended),
  },
  content: {
    words: 'roles with cases, of the sender, and of the receiver while it has LIMITED or FULL access by this referral',
    shows: toCaseRoles(...withContent),
  },
  sensitive: {
    words: 'as content, but the receiver only while it has FULL access',
    shows: toCaseRoles('OWN', 'OWN_DRAFT', 'FULL', 'PASSED_ON'),
  },
  listed: {
    words: 'roles with cases, of sender and receiver (once it was sent), always',
    shows: toCaseRoles('OWN', 'OWN_DRAFT', 'LIMITED', 'FULL', 'PASSED_ON', ...ended),
  },
  limitedOnly: { words: 'the receiver while its access is LIMITED', shows: toCaseRoles('LIMITED') },
  receiverContacts: {
    words: 'roles with cases, of the receiver who recorded it, while it has FULL access',
    shows: toCaseRoles('FULL'),
  },
  ownNotes: {
    words: 'roles with cases, of the organisation whose member wrote it, while it has FULL access',
    shows: toCaseRoles(...full),
  },
  tellers: { words: 'roles with cases, of the organisation that told', shows: toCaseRoles(...own) },
  senders: { words: 'roles with cases, of the sender', shows: toCaseRoles('OWN', 'PASSED_ON') },
  receipts: {
    words: 'the sender, as above; information-governance auditors of the board that oversees it',
    shows: (situation) => toCaseRoles('OWN', 'PASSED_ON')(situation) || oversees(situation),
  },
  drafters: { words: 'roles with cases, of the sender of a draft', shows: toCaseRoles('OWN_DRAFT') },
  owners: { words: 'roles with cases, of the organisation that registered the person', shows: toCaseRoles(...own) },
  colleagues: {
    words: 'members of the same organisation, and system administrators',
    shows: ({ who, relation }) => who === 'SYSTEM_ADMINISTRATOR' || (isMember(who) && relation === 'OWN'),
  },
  memberManagers: {
    words: 'who manages members there, and system administrators',
    shows: ({ who, relation }) =>
      who === 'SYSTEM_ADMINISTRATOR' || (hasRole(memberManagers, who) && relation === 'OWN'),
  },
  administrators: { words: 'system administrators', shows: ({ who }) => who === 'SYSTEM_ADMINISTRATOR' },
  keepers: {
    words: 'service coordinators of the organisation that offers it, and directory editors',
    shows: ({ who, relation }) => who === 'DIRECTORY_EDITOR' || (who === 'SERVICE_COORDINATOR' && relation === 'OWN'),
  },
  editors: { words: 'directory editors, whoever offers it', shows: ({ who }) => who === 'DIRECTORY_EDITOR' },
  tableSender: {
    words: 'the directory editor who sends the table, until it is imported',
    shows: ({ who, relation }) => who === 'DIRECTORY_EDITOR' && relation === 'OWN',
  },
  referrers: { words: 'roles that refer, of any organisation', shows: ({ who }) => hasRole(referringRoles, who) },
  auditor: {
    words: 'information-governance auditors, of the organisation that acted or of the board that oversees it',
    shows: ({ who, relation }) => who === 'INFORMATION_GOVERNANCE' && relation !== 'OTHER' && relation !== 'NOT_SENT',
  },
  overseer: {
    words: 'information-governance auditors of the board that oversees the sender',
    shows: oversees,
  },
  aggregate: {
    words: 'commissioners, as numbers from five up',
    shows: ({ who }) => who === 'COMMISSIONER',
  },
  attempt: { words: 'whoever made the attempt that it answers', shows: () => true },
  nobody: { words: 'nobody by a query, at most in the answer that made it', shows: () => false },
} satisfies Record<string, AccessClass>;
export type ClassName = keyof typeof classes;

/** How an answer ends that shows nothing of what was asked for. */
export type Refusal = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

/** What is refused at the door, before anything is looked for; undefined: nothing. */
export interface Gate {
  words: string;
  refuses: (who: Who) => Refusal | undefined;
}

const only = (allowed: (who: Who) => boolean) => (who: Who) => (allowed(who) ? undefined : ('FORBIDDEN' as const));

export const gates = {
  open: { words: 'open', refuses: () => undefined },
  signedIn: {
    words: 'UNAUTHENTICATED unless signed in',
    refuses: (who) => (who === 'ANONYMOUS' ? 'UNAUTHENTICATED' : undefined),
  },
  member: {
    words: 'UNAUTHENTICATED unless signed in, FORBIDDEN unless a member',
    refuses: (who) => (who === 'ANONYMOUS' ? 'UNAUTHENTICATED' : only(isMember)(who)),
  },
  referrers: { words: 'FORBIDDEN unless the role refers', refuses: only((who) => hasRole(referringRoles, who)) },
  editors: {
    words: 'UNAUTHENTICATED unless signed in, FORBIDDEN unless a directory editor',
    refuses: (who) => (who === 'ANONYMOUS' ? 'UNAUTHENTICATED' : only((each) => each === 'DIRECTORY_EDITOR')(who)),
  },
  keepers: {
    words: 'UNAUTHENTICATED unless signed in, FORBIDDEN unless a service coordinator or directory editor',
    refuses: (who) => (who === 'ANONYMOUS' ? 'UNAUTHENTICATED' : only((each) => hasRole(keepingRoles, each))(who)),
  },
  auditor: { words: 'FORBIDDEN unless an auditor', refuses: only((who) => who === 'INFORMATION_GOVERNANCE') },
  commissioner: { words: 'FORBIDDEN unless a commissioner', refuses: only((who) => who === 'COMMISSIONER') },
} satisfies Record<string, Gate>;
export type GateName = keyof typeof gates;
