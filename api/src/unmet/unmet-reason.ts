import { registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/graph/role.js';

export const unmetReasons = ['NOTHING_FOUND', 'FULL', 'PAUSED', 'NOT_ELIGIBLE'] as const;
export type UnmetReasonName = (typeof unmetReasons)[number];
export const UnmetReason = enumOf(unmetReasons);
registerEnumType(UnmetReason, {
  name: 'UnmetReason',
  description: 'Why a need was not met.',
  valuesConfig: {
    NOTHING_FOUND: { description: 'A search found no service.' },
    FULL: { description: 'The service had no place.' },
    PAUSED: { description: 'The service took no referrals for a time.' },
    NOT_ELIGIBLE: { description: 'The service is not for people like them.' },
  },
});
