import { connectionState } from '../client/connection-state';

/** A page did not come because nothing comes from the server; the banner at the top says so. */
export class PageOutOfReach extends Error {}

/** A page did not come although the server answers: a newer portal has taken the place of the one in this tab. */
export class PageReplaced extends Error {}

async function serverAnswers(): Promise<boolean> {
  try {
    const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Fetches a page's chunk. Throws PageOutOfReach or PageReplaced, since browsers do not say why a chunk did not come. */
export async function loadPage<Page>(load: () => Promise<Page>): Promise<Page> {
  try {
    return await load();
  } catch (cause) {
    if (await serverAnswers()) throw new PageReplaced('The page could not be loaded', { cause });
    connectionState.set({ unreachable: true });
    throw new PageOutOfReach('The page could not be fetched', { cause });
  }
}
