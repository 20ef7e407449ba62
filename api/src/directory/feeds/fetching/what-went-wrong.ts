import { FeedUnreadable } from './feed-unreadable.js';

const codeOf = (error: unknown): string => {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? String(name) : codeOf(cause);
};

const known: Record<string, string> = {
  ENOTFOUND: 'its name is not known on the internet (DNS)',
  EAI_AGAIN: 'its name could not be looked up (DNS)',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'it broke off in the middle',
  ERR_STREAM_PREMATURE_CLOSE: 'it broke off in the middle',
  HPE_INVALID_CONSTANT: 'what answers there is no web server',
  Z_DATA_ERROR: 'what it sent is damaged',
  Z_BUF_ERROR: 'what it sent is damaged',
};

/** What a request failed with, in words, and whether to try again. Mistakes of ours are thrown on. */
export function asUnreadable(error: unknown, milliseconds: number): FeedUnreadable {
  if (error instanceof FeedUnreadable) return error;
  const code = codeOf(error);
  if (code === 'ABORT_ERR' || code === 'TimeoutError' || code === 'ETIMEDOUT') {
    return new FeedUnreadable(`it did not answer within ${milliseconds / 1_000} seconds`, { again: true });
  }
  if (code === 'ENOTFOUND') return new FeedUnreadable(known[code]!);
  if (known[code]) return new FeedUnreadable(known[code], { again: true });
  if (/^(E[A-Z]+|HPE_|ERR_TLS|ERR_SSL|CERT_|UNABLE_|DEPTH_|SELF_)/.test(code)) {
    return new FeedUnreadable(`the connection failed (${code})`, { again: true });
  }
  throw error;
}

/** How long to wait, from a Retry-After in seconds or as a date; undefined when it says neither. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1_000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
