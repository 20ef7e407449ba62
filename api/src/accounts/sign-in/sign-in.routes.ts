import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { refuse } from '../../platform/http/refuse.js';
import { isConnectionError, isUnusableValue } from '../../platform/unit-of-work/database-errors.js';
import type { Auth } from './auth.js';
import { passCookie, sessionCookie } from './cookies.js';
import { passOn, textOf, toFetchRequest, unavailable } from './library-request.js';
import { evaluateGuess, rememberDevice } from './password-guess.js';
import type { SignInParts } from './sign-in-parts.js';
import { askForLink, setPassword, waysBack } from './way-back.routes.js';

type Answer = (request: FastifyRequest, reply: FastifyReply, parts: SignInParts) => Promise<void>;

/** As the sign-in library answers it. */
const asItIs: Answer = async (request, reply, { auth, config }) =>
  passOn(await auth.handler(toFetchRequest(request, config.origin)), reply);

const signIn: Answer = async (request, reply, { config, auth, limit }) => {
  const email = textOf(request.body, 'email').slice(0, 300);
  const response = await evaluateGuess(request, reply, config, limit, email, () =>
    auth.handler(toFetchRequest(request, config.origin)),
  );
  if (!response) return;
  if (response.ok) {
    rememberDevice(request, reply, config, limit, email);
    await endPresentedSession(request, config, auth);
  }
  await passOn(response, reply);
};

/** Who signs in leaves the session behind in which this browser was: whoever has kept its cookie is out. */
async function endPresentedSession(request: FastifyRequest, config: Config, auth: Auth): Promise<void> {
  if (!request.cookies[sessionCookie(config)]) return;
  const session = await presentedSession(request, auth);
  if (session) await (await auth.$context).internalAdapter.deleteSession(session.token);
}

async function presentedSession(request: FastifyRequest, auth: Auth) {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  const { response } = await auth.api.getSession({ headers, returnHeaders: true });
  return response && { token: response.session.token, email: response.user.email };
}

/** A password asked for by somebody signed in is guessed at like any other by who found the browser open. */
const askedAgain: Answer = async (request, reply, parts) => {
  const { config, auth, limit } = parts;
  const session = await presentedSession(request, auth);
  if (!session) return asItIs(request, reply, parts);
  const response = await evaluateGuess(request, reply, config, limit, session.email, () =>
    auth.handler(toFetchRequest(request, config.origin)),
  );
  if (response) await passOn(response, reply);
};

/** Whether the session of these cookies stands in the database; undefined when that cannot be asked. */
const sessionStands = (request: FastifyRequest, auth: Auth): Promise<boolean | undefined> =>
  presentedSession(request, auth).then(
    (session) => session !== null,
    () => undefined,
  );

/** The library says "signed out" even if it could not reach the session, so it is asked before and after. */
const signOut: Answer = async (request, reply, { config, auth }) => {
  const stood = await sessionStands(request, auth);
  if (stood === undefined) return unavailable(reply);
  const response = await auth.handler(toFetchRequest(request, config.origin));
  if (response.ok && stood && (await sessionStands(request, auth)) !== false) return unavailable(reply);
  if (response.ok) {
    const { name, options } = passCookie(config);
    reply.clearCookie(name, options);
  }
  return passOn(response, reply);
};

/** What of the sign-in library is open to the world. Accounts are made, changed and ended elsewhere. */
const open: Readonly<Record<string, Answer>> = {
  'POST sign-in/email': signIn,
  'POST sign-out': signOut,
  'GET get-session': asItIs,
  'GET ways-back': waysBack,
  'POST request-password-reset': askForLink,
  'POST reset-password': setPassword,
  'POST two-factor/enable': askedAgain,
  'POST two-factor/disable': askedAgain,
  'POST two-factor/verify-totp': asItIs,
  'POST two-factor/verify-backup-code': asItIs,
};

/** Serves sign-in under /api/auth. Answers 404 to everything that is not on its list, 503 without a database. */
export function registerSignIn(app: FastifyInstance, parts: SignInParts): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    bodyLimit: 10_000,
    handler: async (request, reply) => {
      const path = `${request.method} ${(request.params as { '*': string })['*']}`;
      const answer = Object.hasOwn(open, path) ? open[path] : undefined;
      if (!answer) return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
      try {
        await answer(request, reply, parts);
      } catch (error) {
        if (isUnusableValue(error)) return refuse(reply, 400, 'Some of what was sent is not usable here.');
        if (!isConnectionError(error)) throw error;
        await unavailable(reply);
      }
      return reply;
    },
  });
}
