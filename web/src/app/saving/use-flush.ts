import { useEffect } from 'react';
import type { SaveQueue } from './save-queue';
import { noteUnfinished, type Stand } from './unfinished-save';

/**
 * Sends what was typed last when the page is put aside or goes away, and notes what has no answer by then. `standOf`
 * names the draft of a save, null for one that has no name yet; it has to stay the same.
 */
export function useFlush<Draft, Input>(
  queue: SaveQueue<Draft, Input>,
  standOf: (draft: Draft | null) => Stand | null,
): void {
  useEffect(() => {
    const flushHidden = () => {
      if (document.visibilityState === 'hidden') queue.flush();
    };
    const flushAtOnce = () => {
      queue.flush();
      const stand = queue.isUnderWay ? standOf(queue.saved) : null;
      if (stand) noteUnfinished(stand);
    };
    document.addEventListener('visibilitychange', flushHidden);
    window.addEventListener('pagehide', flushAtOnce);
    return () => {
      document.removeEventListener('visibilitychange', flushHidden);
      window.removeEventListener('pagehide', flushAtOnce);
    };
  }, [queue, standOf]);
}
