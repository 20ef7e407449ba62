import type { Actor, RoleName } from '../platform/actor.js';
import type { Consent } from './consent.entity.js';

const referring: readonly RoleName[] = [
  'PRACTICE_REFERRER',
  'PRACTICE_MANAGER',
  'LINK_WORKER',
  'LINK_WORKER_MANAGER',
  'SERVICE_COORDINATOR',
];

/** Registers people, records their consent and refers them. */
export const mayRegisterPeople = (actor: Actor): boolean => actor.kind === 'MEMBER' && referring.includes(actor.role);

/** Only who recorded a consent takes it back; a refusal and a withdrawal are no consent. */
export const mayWithdrawConsent = (actor: Actor, consent: Pick<Consent, 'recordedById' | 'decision'>): boolean =>
  actor.kind === 'MEMBER' &&
  mayRegisterPeople(actor) &&
  consent.recordedById === actor.organisationId &&
  consent.decision !== 'WITHDRAWN' &&
  consent.decision !== 'REFUSED';
