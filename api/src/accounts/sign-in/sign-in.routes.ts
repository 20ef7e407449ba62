import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { isConnectionError } from '../../platform/unit-of-work/database-errors.js';
import type { Auth } from './auth.js';
import { deviceCookie, passCookie } from './cookies.js';
import type { GuessLimit } from './guess-limit.js';

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
  // Its own errors have codes below; what is left is a database that it could not reach.
  if (response.status >= 500) return unavailable(reply);
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
  const device = deviceCookie(config, email);
  const deviceProof = request.cookies[device.name];
  const guess = { email, address: request.ip, deviceProof };
  const wait = await limit.take(guess);
  if (wait !== undefined) {
    const problem = { code: 'TOO_MANY_TRIES', message: 'Too many tries.' };
    await reply.code(429).header('retry-after', String(wait)).send(problem);
    return;
  }
  const response = await auth.handler(toFetchRequest(request, config.origin));
  if (response.ok) {
    await limit.forgive(guess);
    reply.setCookie(device.name, limit.proofFor(email, deviceProof), { ...device.options, maxAge: year });
  }
  await pass(response, reply);
}

/** Whether the session of these cookies stands in the database; undefined when that cannot be asked. */
async function sessionStands(request: FastifyRequest, auth: Auth): Promise<boolean | undefined> {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  const asked = { headers, returnHeaders: true } as const;
  return auth.api.getSession(asked).then(
    ({ response }) => response !== null,
    () => undefined,
  );
}

/** The library says "signed out" even if it could not reach the session, so it is asked before and after. */
async function signOut(request: FastifyRequest, reply: FastifyReply, config: Config, auth: Auth): Promise<void> {
  const stood = await sessionStands(request, auth);
  if (stood === undefined) return unavailable(reply);
  const response = await auth.handler(toFetchRequest(request, config.origin));
  if (response.ok && stood && (await sessionStands(request, auth)) !== false) return unavailable(reply);
  if (response.ok) {
    const { name, options } = passCookie(config);
    reply.clearCookie(name, options);
  }
  return pass(response, reply);
}

async function unavailable(reply: FastifyReply): Promise<void> {
  await reply
    .code(503)
    .header('retry-after', '5')
    .send({ code: 'SERVICE_UNAVAILABLE', message: 'Kith cannot reach its database at the moment.' });
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
        else if (path === 'sign-out') await signOut(request, reply, config, auth);
        else await pass(await auth.handler(toFetchRequest(request, config.origin)), reply);
      } catch (error) {
        if (!isConnectionError(error)) throw error;
        await unavailable(reply);
      }
      return reply;
    },
  });
}
