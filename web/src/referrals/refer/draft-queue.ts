import type { SaveQueue } from '../../app/saving/save-queue';
import type { ReferralDraftInput, SavedDraftFragment } from '../../gql/graphql';

/** The queue by which a referral is saved as somebody writes it. */
export type DraftQueue = SaveQueue<SavedDraftFragment, ReferralDraftInput>;
