import { directoryEditor, signedInAs, type Actor } from '../../testkit/actors.js';
import { editingOf, publishChanges, saveDraft } from '../../testkit/edit-listing.js';
import { aKey } from '../../testkit/ids.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService } from '../../testkit/organisations.js';
import type { Ready } from './ready.js';

type PrepareEditing = (cast: Neighbourhood) => Promise<Ready>;

/** A service of the charity, with what is done to its listing by whom, once it is ready. */
const onListing =
  (variables: (actor: Actor, id: string) => Promise<object>, decides = false): PrepareEditing =>
  async ({ charity, coordinator }) => {
    const { id } = await aService(charity);
    const given = await variables(coordinator, id);
    const actor = decides ? await signedInAs(directoryEditor()) : coordinator;
    return { actor, variables: { id, ...given, idempotencyKey: aKey() } };
  };

const drafted = async (actor: Actor, id: string) => (await saveDraft(actor, id, { cost: '£2' })).version;

const waiting = async (actor: Actor, id: string) => ({
  expectedVersion: (await publishChanges(actor, id, { name: 'Lantern choir' })).version,
});

/** How each mutation of a listing's words is brought to where it can succeed. */
export const editingScenarios: Record<string, PrepareEditing> = {
  saveListingDraft: onListing(async (actor, id) => {
    const { version, listingDraft } = await editingOf(actor, id);
    return { expectedVersion: version, draftVersion: 0, input: { ...listingDraft.edited, cost: '£2' } };
  }),
  discardListingDraft: onListing(async (actor, id) => {
    await drafted(actor, id);
    return { draftVersion: 1 };
  }),
  publishListing: onListing(async (actor, id) => ({ expectedVersion: await drafted(actor, id), draftVersion: 1 })),
  restoreListing: onListing(async (actor, id) => ({
    expectedVersion: (await publishChanges(actor, id, { cost: '£2' })).version,
    restored: 1,
  })),
  approveListing: onListing(waiting, true),
  returnListing: onListing(
    async (actor, id) => ({ ...(await waiting(actor, id)), reason: 'Another has this name.' }),
    true,
  ),
};
