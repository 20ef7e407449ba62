import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refuse.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says of itself when a page of ours asks in code; absent from programs that are no browsers. */
const ours: Record<string, ReadonlySet<string>> = {
  'sec-fetch-site': new Set(['same-origin']),
  'sec-fetch-mode': new Set(['cors', 'same-origin']),
  'sec-fetch-dest': new Set(['empty']),
};

/** Whether a page of another site may be behind this request, or a form, a frame or an address somebody was led to. */
export function isForeign({ headers }: FastifyRequest, origin: string): boolean {
  if (headers.origin !== undefined && headers.origin !== origin) return true;
  for (const name in ours) {
    const said = headers[name];
    if (said !== undefined && !ours[name]!.has(said as string)) return true;
  }
  return false;
}

/** The body has to come as it is: what is compressed may be a thousand times as long, and what is no UTF-8 two things. */
function isEncoded({ headers }: FastifyRequest): boolean {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return true;
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset !== undefined && charset.toLowerCase() !== 'utf-8';
}

/** Refuses, before any of the body is read, what another site may have sent, and bodies that are not plain UTF-8. */
export function checkSameSite(origin: string) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    if (safe.has(request.method)) return done();
    if (isForeign(request, origin)) void refuse(reply, 403, 'This can only be asked from Kith itself.');
    else if (isEncoded(request)) void refuse(reply, 415, 'Send the body as JSON in UTF-8, not compressed.');
    else done();
  };
}
