import { registerEnumType } from 'type-graphql';
import type { OrganisationKindName } from '../../organisations/organisation.entity.js';
import { enumOf } from '../../platform/graph/role.js';
import type { CapacityStatusName } from '../service-capacity.entity.js';

export const serviceStatuses = ['ACTIVE', 'INACTIVE', 'DEFUNCT', 'TEMPORARILY_CLOSED'] as const;
export type ServiceStatusName = (typeof serviceStatuses)[number];
export const ServiceStatus = enumOf(serviceStatuses);
registerEnumType(ServiceStatus, {
  name: 'ServiceStatus',
  description: 'Whether a service runs (ORUK service.status).',
  valuesConfig: {
    ACTIVE: { description: 'It runs.' },
    INACTIVE: { description: 'It does not run at present.' },
    DEFUNCT: { description: 'It has ended.' },
    TEMPORARILY_CLOSED: { description: 'It will open again.' },
  },
});

export const referralRoutes = ['KITH', 'LINK', 'EMAIL', 'SIGNPOST'] as const;
export type ReferralRouteName = (typeof referralRoutes)[number];
export const ReferralRoute = enumOf(referralRoutes);
/** How one refers, in words for everybody. */
export const referralRouteLabels: Readonly<Record<ReferralRouteName, string>> = {
  KITH: 'In Kith',
  LINK: 'By a form of its own',
  EMAIL: 'By e-mail',
  SIGNPOST: 'Not at all: the person goes there',
};
registerEnumType(ReferralRoute, {
  name: 'ReferralRoute',
  description: 'How one refers to a service.',
  valuesConfig: {
    KITH: { description: 'In Kith.' },
    LINK: { description: 'By a form of its own, at referralLink.' },
    EMAIL: { description: 'By e-mail, to referralEmail.' },
    SIGNPOST: { description: 'Not at all: the person goes there.' },
  },
});

/** Kinds of organisation that refer, in the plural. */
export const referrerLabels: Readonly<Record<OrganisationKindName, string>> = {
  PRACTICE: 'GP practices',
  PCN: 'Primary care networks',
  ICB: 'Integrated care boards',
  LINK_WORKER_TEAM: 'Link worker teams',
  COMMUNITY: 'Community organisations',
  COUNCIL: 'Councils',
  COMMISSIONER: 'Commissioners',
};

/** The facts that decide whether a service takes referrals in Kith at this time. */
export interface Intake {
  status: ServiceStatusName;
  referralRoute: ReferralRouteName;
  pausedAt: Date | null;
  unattended: boolean;
  pauseWhenFull: boolean;
  mergedIntoId: string | null;
  capacity: { status: CapacityStatusName } | null;
}

/** The columns that stand in an `Intake`, for the read door. */
export const intakeColumns = [
  'status',
  'referralRoute',
  'pausedAt',
  'unattended',
  'pauseWhenFull',
  'mergedIntoId',
  'capacity.status',
] as const;

/**
 * Whether a service takes referrals in Kith at this time: it runs, stands for itself, has chosen to, somebody here reads
 * them, and it has not paused, nor by being full.
 */
export const takesReferrals = (intake: Intake): boolean =>
  intake.status === 'ACTIVE' &&
  intake.mergedIntoId === null &&
  intake.referralRoute === 'KITH' &&
  intake.pausedAt === null &&
  !intake.unattended &&
  !(intake.pauseWhenFull && intake.capacity?.status === 'FULL');

/** Why a service that takes referrals takes none for a time; undefined: it takes them, or never will. */
export function closedForNow(intake: Intake): 'PAUSED' | 'FULL' | undefined {
  if (takesReferrals(intake) || !takesReferrals({ ...intake, pausedAt: null, pauseWhenFull: false })) return undefined;
  return intake.pausedAt ? 'PAUSED' : 'FULL';
}
