import type { ReactNode } from 'react';
import { longDateTime } from './date-words';

export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  /** What happened, as a sentence. */
  readonly sentence: ReactNode;
  /** Who did it and for which organisation. */
  readonly by?: ReactNode;
  /** What was said with it. */
  readonly quote?: string | null | undefined;
}

/** A history as sentences, with who and when. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="kith-timeline">
      {entries.map(({ id, at, sentence, by, quote }) => (
        <li key={id}>
          <p className="kith-timeline__sentence">{sentence}</p>
          {quote && <blockquote className="kith-timeline__quote">{quote}</blockquote>}
          <p className="kith-timeline__meta">
            <time dateTime={at}>{longDateTime(at)}</time>
            {by && <>, {by}</>}
          </p>
        </li>
      ))}
    </ol>
  );
}
