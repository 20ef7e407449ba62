import { useEffect, useState } from 'react';
import type { SavedDraftFragment } from '../../gql/graphql';
import type { DraftQueue } from './draft-queue';

// By the form that was left: the draft it ended with, once nothing of it is on its way any more.
const left = new Map<string, Promise<string | null>>();

/**
 * Sends what is still to be saved of a form that is left; who comes back waits for it. What nobody has changed anything
 * of is thrown away, so that looking leaves no draft.
 */
export function leaveDraft(
  instance: string,
  queue: DraftQueue,
  discard: (draft: SavedDraftFragment) => Promise<unknown>,
): void {
  const settle = async () => {
    const draft = await queue.finish();
    if (!draft || !queue.isUntouched) return draft?.id ?? null;
    // If it cannot be thrown away, it stands in the list of drafts.
    await discard(draft).catch(() => undefined);
    return null;
  };
  left.set(instance, settle());
}

/**
 * The draft that was begun here before the page was left: null if none was, undefined as long as something typed on a
 * page left before is on its way, since what the server says until then is old.
 */
export function useLeftDraft(instance: string): string | null | undefined {
  const [draftId, setDraftId] = useState<string | null | undefined>(left.size === 0 ? null : undefined);
  useEffect(() => {
    let waiting = true;
    void Promise.all(left.values())
      .then(() => left.get(instance) ?? null)
      .then((id) => waiting && setDraftId(id));
    return () => {
      waiting = false;
    };
  }, [instance]);
  return draftId;
}
