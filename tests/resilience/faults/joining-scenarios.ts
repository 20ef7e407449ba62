import { aMember, directoryEditor, practiceReferrer, signedInAs } from '../../testkit/actors.js';
import { aClaim, type MadeClaim } from '../../testkit/claims.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { newChoir, vera } from '../../testkit/joining.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { anOrganisation } from '../../testkit/organisations.js';
import type { Ready } from './ready.js';

type PrepareJoining = (cast: Neighbourhood) => Promise<Ready>;

const onClaim =
  (made: () => Promise<MadeClaim>, more: object = {}): PrepareJoining =>
  async () => {
    const { id } = await made();
    const actor = await signedInAs(directoryEditor());
    return { actor, variables: { id, expectedVersion: 1, ...more, idempotencyKey: aKey() } };
  };

/** How each mutation of joining is brought to where it can succeed. */
export const joiningScenarios: Record<string, PrepareJoining> = {
  // By somebody who has not signed in, from an address of their own.
  askToJoin: async ({ practice }) => ({
    actor: await aMember(practiceReferrer(practice)),
    variables: {
      input: { organisation: newChoir, ...vera, email: `vera.${uuidv7()}@example.org` },
      idempotencyKey: aKey(),
    },
  }),
  confirmRequestToJoin: async () => ({
    actor: undefined,
    variables: { token: (await aClaim('UNCONFIRMED')).token },
  }),
  approveRequestToJoin: onClaim(() => aClaim('WAITING')),
  declineRequestToJoin: onClaim(() => aClaim('WAITING'), { reason: 'OTHER', note: 'Another is called so.' }),
  takeBackApproval: onClaim(async () => aClaim('APPROVED', { organisationId: (await anOrganisation('COMMUNITY')).id })),
};
