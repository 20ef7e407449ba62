import type { FastifyReply } from 'fastify';
import { finished, Readable } from 'node:stream';
import { overloaded } from '../../../platform/errors.js';

/** How many are sent at once, and how long, in milliseconds, nobody may read from one. */
const limits = { running: 4, stalled: 30_000 };

/**
 * Sends lists of any length, as much at a time as is being read: the next rows are asked for when the last ones have left.
 * Nothing is held meanwhile, neither connection nor transaction, nor a place behind the door, which would be too short.
 */
export class Streams {
  private running = 0;

  /**
   * What a route answers with. It is the stream and not the reply, which would be waited for until its last byte has left.
   * SERVICE_UNAVAILABLE when too many are being sent.
   */
  open(reply: FastifyReply, type: string, chunks: AsyncIterable<string>): Readable | string {
    reply.type(type);
    if (reply.request.method === 'HEAD') return '';
    if (this.running >= limits.running) throw overloaded();
    const stream: Readable = Readable.from(untilStalled(chunks, () => stream.destroy()));
    this.running += 1;
    finished(stream, () => (this.running -= 1));
    return stream;
  }
}

async function* untilStalled(chunks: AsyncIterable<string>, giveUp: () => void): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    const stalled = setTimeout(giveUp, limits.stalled);
    try {
      yield chunk;
    } finally {
      clearTimeout(stalled);
    }
  }
}
