import type { Actor } from '../platform/actor.js';
import { forbidden } from '../platform/errors.js';

/** Audit and receipts are for information-governance auditors. */
export function requireAuditor(actor: Actor): void {
  if (actor.kind !== 'MEMBER' || actor.role !== 'INFORMATION_GOVERNANCE') throw forbidden();
}

/** Aggregates are for commissioners. */
export function requireCommissioner(actor: Actor): void {
  if (actor.kind !== 'MEMBER' || actor.role !== 'COMMISSIONER') throw forbidden();
}
