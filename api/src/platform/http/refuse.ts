import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

const codes: Record<number, string> = { 404: 'NOT_FOUND', 429: 'RATE_LIMITED', 503: 'SERVICE_UNAVAILABLE' };

/** Answers a request that never became an operation, in a form that clients of the graph and of sign-in both read. */
export function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  const code = codes[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ code, message, errors: [{ message, extensions: { code } }] });
}

/** In our words what Fastify says in its own, or about the program. */
const messages: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'This is too long to send.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the body as JSON in UTF-8.',
};

/** The last word on what a request threw: what the caller did wrong is said, everything else is only logged. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500) return refuse(reply, status, messages[error.code] ?? error.message);
  request.log.error({ err: error }, 'a request failed');
  return refuse(reply, status, 'Something went wrong on our side.');
}
