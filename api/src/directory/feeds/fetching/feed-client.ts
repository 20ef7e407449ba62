import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { FeedUnreadable } from './feed-unreadable.js';
import { checkAddress, publicLookup } from './public-address.js';
import { asUnreadable, retryAfter } from './what-went-wrong.js';

export interface ClientOptions {
  /** The feed's own address. */
  base: URL;
  /** Whether that one host may lie in a private network; what it redirects to never may. */
  allowPrivate: boolean;
  /** Most bytes of one answer, unpacked. */
  bytes?: number;
  /** Most milliseconds until an answer has come whole. */
  milliseconds?: number;
  /** Milliseconds before asking again, doubled each time. */
  pause?: number;
  /** Ends all waiting. */
  signal?: AbortSignal;
}

const tries = 4;
const redirects = 5;
const mostParts = 500_000;
/** A feed that asks for more time than this is read another day. */
const longestWait = 5 * 60_000;

/** Asks one feed: a few requests at a time, none endless, and all of them wait when it asks for time. */
export class FeedClient {
  private readonly agents: Record<string, http.Agent>;
  private notBefore = 0;

  constructor(private readonly options: ClientOptions) {
    const kept = { keepAlive: true, maxSockets: 4 };
    this.agents = { 'http:': new http.Agent(kept), 'https:': new https.Agent(kept) };
  }

  /** What stands at an address, as JSON. Throws FeedUnreadable when it cannot be had, after some tries. */
  async json(url: URL): Promise<unknown> {
    for (let turn = 1; ; turn += 1) {
      await wait(Math.max(0, this.notBefore - Date.now()), undefined, this.ended);
      try {
        return await this.once(url);
      } catch (error) {
        this.options.signal?.throwIfAborted();
        const problem = asUnreadable(error, this.milliseconds);
        if (!problem.again || turn === tries || (problem.after ?? 0) > longestWait) throw problem;
        const pause = problem.after ?? (this.options.pause ?? 500) * 2 ** (turn - 1);
        this.notBefore = Math.max(this.notBefore, Date.now() + pause);
      }
    }
  }

  close(): void {
    for (const agent of Object.values(this.agents)) agent.destroy();
  }

  private get milliseconds(): number {
    return this.options.milliseconds ?? 30_000;
  }

  private get ended(): { signal?: AbortSignal } {
    const { signal } = this.options;
    return signal ? { signal } : {};
  }

  private async once(url: URL): Promise<unknown> {
    const { signal: ended } = this.options;
    const late = AbortSignal.timeout(this.milliseconds);
    const signal = ended ? AbortSignal.any([ended, late]) : late;
    const body = await this.follow(url, signal).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
    checkParts(body);
    try {
      return JSON.parse(new TextDecoder().decode(body)) as unknown;
    } catch {
      throw new FeedUnreadable('what it sent is cut short, or no JSON', { again: true });
    }
  }

  private async follow(url: URL, signal: AbortSignal): Promise<Buffer> {
    let at = url;
    for (let hop = 0; hop <= redirects; hop += 1) {
      const response = await this.request(at, signal);
      const { statusCode = 0, headers } = response;
      const moved = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
      if (statusCode === 200) return this.body(response);
      response.destroy();
      if (!moved) throw refusal(statusCode, headers['retry-after']);
      if (!URL.canParse(headers.location!, at.href)) throw new FeedUnreadable('it leads to an address that is none');
      at = new URL(headers.location!, at);
    }
    throw new FeedUnreadable('it leads from one address to another without end');
  }

  private request(url: URL, signal: AbortSignal): Promise<http.IncomingMessage> {
    const mayBePrivate = this.options.allowPrivate && url.host === this.options.base.host;
    checkAddress(url, mayBePrivate);
    const options = {
      agent: this.agents[url.protocol]!,
      signal,
      headers: { accept: 'application/json', 'accept-encoding': 'gzip', 'user-agent': 'Kith' },
      ...(mayBePrivate ? {} : { lookup: publicLookup }),
    };
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? https.get : http.get;
      send(url, options, resolve).on('error', reject);
    });
  }

  private async body(response: http.IncomingMessage): Promise<Buffer> {
    const most = this.options.bytes ?? 16 * 1024 * 1024;
    const tooLong = new FeedUnreadable(`it is larger than ${Math.round(most / 1024 / 1024)} MB`);
    const announced = Number(response.headers['content-length'] ?? 0);
    if (announced > most) {
      response.destroy();
      throw tooLong;
    }
    let stream: Readable = response;
    if (response.headers['content-encoding'] === 'gzip') {
      const unpacked = response.pipe(createGunzip());
      response.once('error', (error) => unpacked.destroy(error));
      stream = unpacked;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > most) throw tooLong;
        chunks.push(chunk);
      }
    } finally {
      response.destroy();
    }
    return Buffer.concat(chunks);
  }
}

/** Millions of empty lists take few bytes, and much memory once they are read. */
function checkParts(json: Buffer): void {
  let parts = 0;
  for (const byte of json) if (byte === 0x5b || byte === 0x7b) parts += 1;
  if (parts > mostParts) throw new FeedUnreadable('it is made of too many parts');
}

function refusal(status: number, after: string | undefined): FeedUnreadable {
  if (status === 404 || status === 410) return new NotThere('it is not there (404)');
  const again = status === 429 || status === 408 || status >= 500;
  const words = status === 429 ? 'it asks us to slow down (429)' : `it answers with the error ${status}`;
  return new FeedUnreadable(words, { again, after: again ? retryAfter(after, Date.now()) : undefined });
}

/** Thrown for an address at which the feed has nothing. */
export class NotThere extends FeedUnreadable {}
