import type { Organisation } from '../../organisations/organisation.entity.js';
import type { ClaimEvidenceName, ClaimStateName } from './claim-codes.js';

/**
 * Whether people may ask to keep its listings. Not those of practices, teams and boards; nor of councils, whose
 * coordinators could make directory editors.
 */
export const canBeClaimed = ({ kind }: Pick<Organisation, 'kind'>): boolean => kind === 'COMMUNITY';

/** An editor lets nobody in where somebody is, was or is about to be: there may be cases, which are not an editor's to open. */
const keepsOut: readonly ClaimEvidenceName[] = ['HAD_MEMBERS', 'HAD_CASES', 'INVITED'];

export const canBeApproved = (state: ClaimStateName, evidence: readonly ClaimEvidenceName[]): boolean =>
  state === 'WAITING' && !evidence.some((each) => keepsOut.includes(each));

/** As long as nobody has accepted the invitation, and whom it was sent to is not erased. */
export const canBeTakenBack = (
  { state, email }: { state: ClaimStateName; email: string | null },
  evidence: readonly ClaimEvidenceName[],
): boolean => state === 'APPROVED' && email !== null && !evidence.includes('JOINED');
