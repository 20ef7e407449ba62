import type { FastifyReply, FastifyRequest } from 'fastify';
import { performance } from 'node:perf_hooks';
import type { Config } from '../../config.js';
import { deviceCookie } from './cookies.js';
import { evenTime } from './even-time.js';
import type { GuessLimit } from './guess-limit.js';

const year = 365 * 24 * 3600;

/** Makes this device known to an account from now on. */
export function rememberDevice(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Config,
  limit: GuessLimit,
  email: string,
): void {
  const { name, options } = deviceCookie(config, email);
  reply.setCookie(name, limit.devices.proofFor(email, request.cookies[name]), { ...options, maxAge: year });
}

/**
 * Has a password evaluated, if there have not been too many guesses: counted before, forgiven when right. Undefined when
 * 429 was answered instead. A wrong one is answered no sooner or later than one for an account that does not exist.
 */
export async function evaluateGuess(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Config,
  limit: GuessLimit,
  email: string,
  evaluate: () => Promise<Response>,
): Promise<Response | undefined> {
  const startedAt = performance.now();
  const deviceProof = request.cookies[deviceCookie(config, email).name];
  const guess = { email, address: request.ip, deviceProof };
  const wait = await limit.take(guess);
  if (wait !== undefined) {
    const problem = { code: 'TOO_MANY_TRIES', message: 'Too many tries.' };
    await reply.code(429).header('retry-after', String(wait)).send(problem);
    return undefined;
  }
  const response = await evaluate();
  if (response.ok) await limit.forgive(guess);
  else await evenTime(startedAt);
  return response;
}
