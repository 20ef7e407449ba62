import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request as the sign-in library takes it. */
export function toFetchRequest(request: FastifyRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value);
  }
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null;
  if (body) headers.set('content-type', 'application/json');
  return new Request(new URL(request.url, origin), { method: request.method, headers, body });
}

/** A field of a body that may hold anything. */
export function textOf(body: unknown, field: string): string {
  const given = (body as Record<string, unknown> | null | undefined)?.[field];
  return typeof given === 'string' ? given : '';
}

/** Sends what the sign-in library has answered. */
export async function passOn(response: Response, reply: FastifyReply): Promise<void> {
  // Its own errors have codes below; what is left is a database that it could not reach.
  if (response.status >= 500) return unavailable(reply);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  await reply
    .code(response.status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(await response.text());
}

export async function unavailable(reply: FastifyReply): Promise<void> {
  await reply
    .code(503)
    .header('retry-after', '5')
    .send({ code: 'SERVICE_UNAVAILABLE', message: 'Kith cannot reach its database at the moment.' });
}
