import { uuidv7 } from 'uuidv7';
import type { Statement } from '../unit-of-work/batch.js';
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

/** The unit's audit row, when it touched personal data: the last that is written before COMMIT, and sent with it. */
export function auditOf(unit: Unit, operation: AuditedOperation): Statement[] {
  if (unit.people.size === 0 && !unit.audited) return [];
  const { actor } = unit;
  const member = actor.kind === 'MEMBER' ? actor : undefined;
  const row = unit.insertion(AuditEntry, {
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
  return [row];
}
