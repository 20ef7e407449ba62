import { checkListing, type Checked } from './check-listing.js';
import type { Content } from './content.js';
import { withWords } from './words-of-card.js';

/** What an edited listing will say once it is published, and what is to be put right before that. */
export function readyToPublish(now: Content, wanted: Content, organisationName: string, today: string): Checked {
  const { content, problems } = checkListing(now, wanted);
  const isReady = problems.length === 0;
  return { content: isReady ? withWords(now, content, organisationName, today) : content, problems };
}
