import type { Reader } from '../query/reader.js';
import type { Streams } from './streams.js';

/** What the directory is published with. */
export interface Publishing {
  reader: Reader;
  streams: Streams;
  /** Where the directory stands, for links to itself. */
  address: string;
}
