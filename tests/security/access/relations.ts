import { roles, type RoleName } from '@kith/api/platform/actor';

/** How an organisation stands to a person and to the referral about them. */
export const relations = {
  OWN: 'its own: it registered the person and sent the referral',
  OWN_DRAFT: 'its own, and the referral is still a draft',
  ORIGIN: 'its own person, passed on by whom it had referred to',
  LIMITED: 'shared LIMITED: the referral was sent to it and waits for its answer',
  FULL: 'shared FULL: it has accepted',
  PASSED_ON: 'shared FULL, and it has passed the person on itself',
  DECLINED: 'it has declined',
  REVOKED: 'the sender has taken the referral back',
  EXPIRED: 'it has ended support, and the 28 days are over',
  UNANSWERED: 'it has not answered in time',
  CONSENT_WITHDRAWN: 'the person has withdrawn consent',
  NOT_SENT: 'the referral is meant for it, and still a draft',
  OVERSEES: 'the board that oversees the sender',
  OTHER: 'another organisation, a stranger to both',
} as const;
export type Relation = keyof typeof relations;

/** People of the world, each with one referral, by what has become of it. */
export const cases = [
  'limited',
  'full',
  'completed',
  'passedOn',
  'declined',
  'revoked',
  'expired',
  'unanswered',
  'consentWithdrawn',
  'draft',
] as const;
export type CaseName = (typeof cases)[number];

/** From where the world is looked at: who refers, who is asked, who oversees, and a stranger. */
export const places = ['practice', 'charity', 'board', 'stranger'] as const;
export type Place = (typeof places)[number];

const charityStands: Record<CaseName, Relation> = {
  limited: 'LIMITED',
  full: 'FULL',
  completed: 'FULL',
  passedOn: 'PASSED_ON',
  declined: 'DECLINED',
  revoked: 'REVOKED',
  expired: 'EXPIRED',
  unanswered: 'UNANSWERED',
  consentWithdrawn: 'CONSENT_WITHDRAWN',
  draft: 'NOT_SENT',
};

const practiceStands: Partial<Record<CaseName, Relation>> = { passedOn: 'ORIGIN', draft: 'OWN_DRAFT' };

/** How a place stands to a case. */
export function relationOf(place: Place, name: CaseName): Relation {
  if (place === 'practice') return practiceStands[name] ?? 'OWN';
  if (place === 'charity') return charityStands[name];
  return place === 'board' ? 'OVERSEES' : 'OTHER';
}

/** Who asks: a role, somebody signed in who acts for nobody, or nobody. */
export const everyWho = ['ANONYMOUS', 'SIGNED_IN', ...roles] as const;
export type Who = (typeof everyWho)[number];

export interface Situation {
  who: Who;
  relation: Relation;
}

/** Roles that see people at all; the others belong to an organisation and see no case of it. */
export const caseRoles: readonly RoleName[] = [
  'PRACTICE_REFERRER',
  'PRACTICE_MANAGER',
  'LINK_WORKER',
  'LINK_WORKER_MANAGER',
  'SERVICE_COORDINATOR',
  'SESSION_LEAD',
];

/** Roles that register people, refer them and write about them. */
export const referringRoles = caseRoles.filter((role) => role !== 'SESSION_LEAD');

/** Roles that answer referrals. */
export const receivingRoles: readonly RoleName[] = ['LINK_WORKER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR'];

/** Roles that may take a referral of their organisation out of the world, or take support up again. */
export const caseManagers: readonly RoleName[] = ['PRACTICE_MANAGER', 'LINK_WORKER_MANAGER'];

/** Roles that look after their organisation's members. */
export const memberManagers: readonly RoleName[] = ['PRACTICE_MANAGER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR'];
