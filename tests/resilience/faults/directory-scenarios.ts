import { ListingLinks } from '@kith/api/directory/assurance/listing-links';
import { testSecret } from '../../testkit/config.js';
import { aDuplicate } from '../../testkit/duplicates.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { aService } from '../../testkit/organisations.js';
import { aSource } from '../../testkit/sources.js';
import { theTruth } from '../../testkit/truth.js';
import type { Cast, Prepare, Ready } from './ready.js';

const links = new ListingLinks(testSecret, 'http://kith.test');

async function onService({ coordinator }: Cast): Promise<Ready> {
  const { id } = await aService(coordinator.organisation);
  return { actor: coordinator, variables: { id, expectedVersion: 1, idempotencyKey: aKey() } };
}

const onDuplicate =
  (state: 'OPEN' | 'DISMISSED' | 'MERGED'): Prepare =>
  async ({ charity, editor }) => {
    const [keep, other] = [await aService(charity), await aService(charity)];
    return { actor: editor, variables: { id: await aDuplicate(keep.id, other.id, state), idempotencyKey: aKey() } };
  };

/** What is done to keep listings true, and where they come from. */
export const directoryScenarios: Record<string, Prepare> = {
  tellCapacity: async ({ coordinator }) => {
    const { id } = await aService(coordinator.organisation, { places: 5 });
    const input = { status: 'HAS_CAPACITY', maximum: 9, available: 2 };
    return { actor: coordinator, variables: { id, input, expectedAvailable: 5, idempotencyKey: aKey() } };
  },
  confirmListing: async (cast) => {
    const { actor, variables } = await onService(cast);
    return { actor, variables: { id: variables['id'], idempotencyKey: aKey() } };
  },
  askKeeper: async (cast) => {
    const { id } = await aService(cast.charity);
    await theTruth("update service set assured_date = '2001-01-01', email = 'plot@example.org' where id = $1", [id]);
    return { actor: cast.editor, variables: { id, about: 'STILL_RIGHT', idempotencyKey: aKey() } };
  },
  confirmListingByLink: async (cast) => {
    const { variables } = await onService(cast);
    return { actor: undefined, variables: { token: links.tokenFor(String(variables['id']), new Date()) } };
  },
  reportListing: async (cast) => {
    const { id } = await aService(cast.charity);
    return { actor: cast.referrer, variables: { id, text: 'It has moved.', idempotencyKey: aKey() } };
  },
  settleReport: async (cast) => {
    const { id } = await aService(cast.charity);
    await theTruth(
      `insert into listing_report (id, service_id, keeper_id, reporter_id, reported_by_name, reported_at, text)
       values ($1, $1, $2, $2, 'Dev Nair', now(), 'It has moved.')`,
      [id, cast.charity.id],
    );
    return { actor: cast.coordinator, variables: { id, idempotencyKey: aKey() } };
  },
  dismissDuplicate: onDuplicate('OPEN'),
  reopenDuplicate: onDuplicate('DISMISSED'),
  undoMerge: onDuplicate('MERGED'),
  mergeServices: async (cast) => {
    const { id: keepId } = await aService(cast.charity);
    const { id: otherId } = await aService(cast.charity, { name: 'Allotment on Tuesdays' });
    const versions = { expectedVersion: 1, expectedOtherVersion: 1 };
    const id = await aDuplicate(keepId, otherId);
    return { actor: cast.editor, variables: { id, keepId, take: ['NAME'], ...versions, idempotencyKey: aKey() } };
  },
  addFeedSource: async (cast) => ({
    actor: cast.editor,
    variables: {
      name: `Council ${uuidv7()}`,
      address: `https://${uuidv7()}.example.invalid/v3`,
      daily: true,
      idempotencyKey: aKey(),
    },
  }),
  changeFeedSource: async (cast) => ({
    actor: cast.editor,
    variables: {
      id: (await aSource()).id,
      expectedVersion: 1,
      name: `Council ${uuidv7()}`,
      daily: false,
      idempotencyKey: aKey(),
    },
  }),
  readFeedSource: async (cast) => {
    const { id } = await aSource();
    await theTruth(`update feed_source set address = 'https://' || id || '.example.invalid' where id = $1`, [id]);
    return { actor: cast.editor, variables: { id, mode: 'FULL', idempotencyKey: aKey() } };
  },
  pauseService: onService,
  resumeService: onService,
};
