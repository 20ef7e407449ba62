import { uuidv7 } from 'uuidv7';
import type { Unit } from '../unit-of-work/unit.js';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditedOperation {
  /** Name of the GraphQL operation or use case. */
  name: string;
  requestId: string;
  wrote: boolean;
  /** Why it was refused: a problem's type or an error's code; left out for what was carried out. */
  problem?: string;
}

/** Writes the unit's audit row when it touched personal data; in the same transaction, so one is never without the other. */
export async function writeAudit(unit: Unit, operation: AuditedOperation): Promise<void> {
  if (unit.people.size === 0 && !unit.audited) return;
  const { actor } = unit;
  const member = actor.kind === 'MEMBER' ? actor : undefined;
  await unit.insert(AuditEntry, {
    id: uuidv7(),
    at: unit.now(),
    actorName: 'name' in actor ? actor.name : 'Not signed in',
    role: member?.role ?? null,
    userId: 'userId' in actor ? actor.userId : null,
    membershipId: member?.membershipId ?? null,
    organisationId: member?.organisationId ?? null,
    oversightId: () => 'kith.oversight_id()',
    operation: operation.name,
    why: unit.why,
    personIds: [...unit.people],
    wrote: operation.wrote,
    problem: operation.problem ?? null,
    requestId: operation.requestId,
  });
}
