import { useState } from 'react';
import { graphql } from '../../gql';
import type { SourceReadingFragment } from '../../gql/graphql';

/** Whether and how a source is being read. */
export const sourceReading = graphql(`
  fragment SourceReading on FeedSource {
    id
    wantedMode
    viewerCanRead
    lastRun {
      id
      state
      startedAt
      rowsRead
      rowsInAll
      added
      changed
      unchanged
      withdrawn
      refused
    }
  }
`);

/** Whether a source is being read, or about to be. */
export const isReading = ({ wantedMode, lastRun }: SourceReadingFragment): boolean =>
  Boolean(wantedMode) || lastRun?.state === 'RUNNING';

const often = 1_500;

/** How often a page asks again, in milliseconds: while something is being read, and then no more. */
export function useOftenWhile(): readonly [number, (reading: boolean) => void] {
  const [live, setLive] = useState(false);
  return [
    live ? often : 0,
    (reading) => {
      if (reading !== live) setLive(reading);
    },
  ];
}
