import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { isConnectionError } from '../../platform/unit-of-work/database-errors.js';
import type { Auth } from './auth.js';
import { deviceCookie, type GuessLimit } from './guess-limit.js';

/** What of the sign-in library is open to the world. Accounts are made, changed and ended elsewhere. */
const open = new Set([
  'POST sign-in/email',
  'POST sign-out',
  'GET get-session',
  'POST two-factor/enable',
  'POST two-factor/disable',
  'POST two-factor/verify-totp',
  'POST two-factor/verify-backup-code',
]);

const year = 365 * 24 * 3600;

function toFetchRequest(request: FastifyRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value);
  }
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null;
  if (body) headers.set('content-type', 'application/json');
  return new Request(new URL(request.url, origin), { method: request.method, headers, body });
}

async function pass(response: Response, reply: FastifyReply): Promise<void> {
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  await reply
    .code(response.status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(await response.text());
}

async function signIn(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Config,
  auth: Auth,
  limit: GuessLimit,
): Promise<void> {
  const given = (request.body as { email?: unknown } | undefined)?.email;
  const email = typeof given === 'string' ? given.slice(0, 300) : '';
  const cookieName = deviceCookie(email);
  const deviceProof = request.cookies[cookieName];
  const guess = { email, address: request.ip, deviceProof };
  const wait = await limit.take(guess);
  if (wait !== undefined) {
    const message = `Too many tries. Wait ${Math.ceil(wait / 60)} minutes, then try again.`;
    await reply.code(429).header('retry-after', String(wait)).send({ code: 'TOO_MANY_TRIES', message });
    return;
  }
  const response = await auth.handler(toFetchRequest(request, config.origin));
  if (response.ok) {
    await limit.forgive(guess);
    reply.setCookie(cookieName, limit.proofFor(email, deviceProof), {
      path: '/api/auth',
      httpOnly: true,
      sameSite: 'lax',
      secure: config.origin.startsWith('https://'),
      maxAge: year,
    });
  }
  await pass(response, reply);
}

/** Serves sign-in under /api/auth. Answers 404 to everything that is not on its list, 503 without a database. */
export function registerSignIn(app: FastifyInstance, config: Config, auth: Auth, limit: GuessLimit): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    bodyLimit: 10_000,
    handler: async (request, reply) => {
      const path = (request.params as { '*': string })['*'];
      if (!open.has(`${request.method} ${path}`))
        return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
      try {
        if (path === 'sign-in/email') await signIn(request, reply, config, auth, limit);
        else await pass(await auth.handler(toFetchRequest(request, config.origin)), reply);
      } catch (error) {
        if (!isConnectionError(error)) throw error;
        await reply
          .code(503)
          .header('retry-after', '5')
          .send({ code: 'SERVICE_UNAVAILABLE', message: 'Kith cannot reach its database at the moment.' });
      }
      return reply;
    },
  });
}
