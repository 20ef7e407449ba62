import type { FeedRowOutcome, FeedRunState } from '../../gql/graphql';
import { longDateTime } from '../../ui/date-words';

/** What words need of a reading. */
interface Reading {
  readonly state: FeedRunState;
  readonly rowsRead: number;
  readonly rowsInAll?: number | null | undefined;
}

export const count = (number: number): string => number.toLocaleString('en-GB');

/** Where a reading stands, in a sentence. */
export function readingWords({ state, rowsRead, rowsInAll }: Reading): string {
  if (state === 'COMPLETE') return 'Read to its end';
  if (state === 'PARTIAL') return 'Read in part; nothing was withdrawn';
  if (state === 'FAILED') return 'Could not be read; nothing was withdrawn';
  const of = typeof rowsInAll === 'number' ? ` of ${count(rowsInAll)}` : '';
  return `Being read: ${count(rowsRead)}${of} services so far`;
}

/** A remark of the importer, which goes on from the name of a service, as a sentence of its own. */
export const asSentence = (note: string): string => note.charAt(0).toUpperCase() + note.slice(1);

/** What words need of a source. */
interface Followed {
  readonly address?: string | null | undefined;
  readonly daily: boolean;
  readonly nextRunAt?: string | null | undefined;
}

/** When a source is read by itself. */
export function followedWords({ address, daily, nextRunAt }: Followed): string {
  if (!address) return 'When somebody imports its next file';
  return daily && nextRunAt ? `Each day, next on ${longDateTime(nextRunAt)}` : 'When somebody asks for it';
}

/** What was done with rows, those first that somebody may have to look after. */
export const outcomes: readonly { readonly value: FeedRowOutcome; readonly label: string; readonly empty: string }[] = [
  {
    value: 'REFUSED',
    label: 'Not taken',
    empty: 'Of what was read, all could be taken. Services that cannot be appear here, each with its reason.',
  },
  {
    value: 'WITHDRAWN',
    label: 'Withdrawn',
    empty:
      'Nothing was withdrawn. Services that the source no longer shows appear here; they are shown as not running.',
  },
  { value: 'CHANGED', label: 'Changed', empty: 'No service says anything else than before.' },
  { value: 'ADDED', label: 'New', empty: 'No service is new.' },
  {
    value: 'UNCHANGED',
    label: 'Remarks',
    empty: 'There is nothing to say of services that stayed as they were.',
  },
];
