import type { Merged } from '../feeds/storing/merge-given.js';
import { mergeFields } from '../feeds/storing/merge-given.js';
import type { Content } from './content.js';
import type { ListingDraft } from './listing-draft.entity.js';
import type { ListingProposal } from './listing-proposal.entity.js';

/** A content with what waits for an editor: what whoever goes on editing it begins with. */
export const withWaiting = (content: Content, proposal: Pick<ListingProposal, 'fields'> | null): Content => ({
  ...content,
  ...proposal?.fields,
});

/**
 * A draft on what stands now: fields nobody touched follow it, as fields of a feed do that nobody edited. Names those
 * that were touched here and changed by others too.
 */
export function draftOn(now: Content, draft: Pick<ListingDraft, 'base' | 'edited'> | null): Merged<Content> {
  if (!draft) return { row: now, kept: [] };
  const fields = (content: Content) => content as unknown as Record<string, unknown>;
  const { row, kept } = mergeFields(fields(draft.base), fields(draft.edited), fields(now));
  return { row: row as unknown as Content, kept };
}
