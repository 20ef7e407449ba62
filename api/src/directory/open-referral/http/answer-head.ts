import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

const forEverybody = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Says on every answer, refusals too, that pages of any site may read it: nothing here is about anybody, and no cookie counts. */
export function openToEverybody(
  _request: FastifyRequest,
  reply: FastifyReply,
  _payload: unknown,
  done: () => void,
): void {
  reply.headers(forEverybody);
  done();
}

/** Answers the question browsers ask before they send a condition along. */
export const answerPreflight = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .code(204)
    .headers({
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'accept, if-none-match',
      'access-control-max-age': '86400',
    })
    .send();

/** Whether a condition names this tag; weakly compared, as RFC 9110 asks of If-None-Match. */
const names = (condition: string, tag: string): boolean =>
  condition.trim() === '*' || condition.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);

/** Tags what is answered whole by its content, and sends none of it to who has it already. */
export function answerIfChanged(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload?: unknown) => void,
): void {
  if (reply.statusCode !== 200 || typeof payload !== 'string' || payload === '') return done(null, payload);
  const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  reply.headers({ etag: tag, 'cache-control': 'public, max-age=60' });
  const condition = request.headers['if-none-match'];
  if (condition === undefined || !names(condition, tag)) return done(null, payload);
  reply.code(304).removeHeader('content-type');
  done(null, '');
}
