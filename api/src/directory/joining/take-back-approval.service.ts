import { notFound } from '../../platform/errors.js';
import type { VersionedArgs } from '../../platform/graph/mutation-args.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import { InvitationTaken, RequestDecided } from './joining.results.js';
import { OrganisationClaim } from './organisation-claim.entity.js';

/**
 * Takes an approval back with its invitation, so that the request waits again; an organisation that was made for it stays,
 * empty and unpublished. Directory editors only. NOT_FOUND. Problems: somebody has decided; the invitation was accepted.
 */
export async function takeBackApproval(
  unit: Unit,
  { id, expectedVersion }: VersionedArgs,
): Promise<string | RequestDecided | InvitationTaken> {
  requireEditor(unit.actor);
  if (!(await unit.manager.existsBy(OrganisationClaim, { id }))) throw notFound('this request');
  const [done] = await unit.query<{ became: 'TAKEN_BACK' | 'DECIDED' | 'JOINED' }>(
    'select kith.take_back_claim($1, $2, $3) as became',
    [id, expectedVersion, unit.now()],
  );
  if (done!.became === 'JOINED') return new InvitationTaken();
  return done!.became === 'TAKEN_BACK' ? id : new RequestDecided();
}
