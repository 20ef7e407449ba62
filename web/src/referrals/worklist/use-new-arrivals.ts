import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../gql';
import type { WorklistBox, WorklistTab } from '../../gql/graphql';
import { type Counts, countOf } from './worklist-counts';

const countsQuery = graphql(`
  query WorklistArrivals($box: WorklistBox!) {
    worklistCounts(box: $box) {
      needsMe
      waiting
      done
    }
  }
`);

const every20Seconds = 20_000;

/** How many referrals have come to this tab since `shown` was counted; looks every 20 seconds while the page is seen. */
export function useNewArrivals(box: WorklistBox, tab: WorklistTab, shown: Counts | null): number {
  const client = useApolloClient();
  const [latest, setLatest] = useState<{ box: WorklistBox; shown: Counts | null; counts: Counts } | null>(null);

  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        // Past the cache: the counts beside the list change with the list, so that nothing jumps.
        const answer = await client.query({ query: countsQuery, variables: { box }, fetchPolicy: 'no-cache' });
        if (answer.data) setLatest({ box, shown, counts: answer.data.worklistCounts });
      } catch {
        // The banner of the shell says it if the server is out of reach; the next look comes anyway.
      }
    };
    const timer = setInterval(() => void look(), every20Seconds);
    const onVisible = () => void look();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [client, box, shown]);

  // What was counted before the list was read anew says nothing about it.
  if (!shown || latest?.box !== box || latest.shown !== shown) return 0;
  return Math.max(0, countOf(latest.counts, tab) - countOf(shown, tab));
}
