import type { FastifyReply, FastifyRequest } from 'fastify';
import { isMailAddress } from '../../platform/mail/mail-address.js';
import { passCookie } from './cookies.js';
import { passOn, textOf, toFetchRequest } from './library-request.js';
import { rememberDevice } from './password-guess.js';
import type { SignInParts } from './sign-in-parts.js';

/** Whether links can be sent by mail here. */
export async function waysBack(_: FastifyRequest, reply: FastifyReply, { wayBack }: SignInParts): Promise<void> {
  await reply.header('cache-control', 'no-store').send({ mail: wayBack.byMail });
}

/** Has a link to choose a new password sent. The same answer whether the address is anybody's or not; 501 without mail. */
export async function askForLink(
  request: FastifyRequest,
  reply: FastifyReply,
  { auth, wayBack }: SignInParts,
): Promise<void> {
  const email = textOf(request.body, 'email').trim();
  if (!wayBack.byMail) {
    await reply.code(501).send({ code: 'NO_MAIL', message: 'Kith sends no mail here.' });
  } else if (!isMailAddress(email)) {
    await reply.code(400).send({ code: 'INVALID_EMAIL', message: 'This is no e-mail address.' });
  } else {
    await wayBack.ask(auth, email);
    await reply.send({ asked: true });
  }
}

/**
 * Stores a new password by a link. All sessions end with it. The device is known from then on, so that guesses made
 * elsewhere do not keep its owner from signing in.
 */
export async function setPassword(
  request: FastifyRequest,
  reply: FastifyReply,
  { config, auth, limit }: SignInParts,
): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${textOf(request.body, 'token')}`);
  const user = found && (await internalAdapter.findUserById(found.value));
  const response = await auth.handler(toFetchRequest(request, config.origin));
  if (response.ok && user) {
    rememberDevice(request, reply, config, limit, user.email);
    const { name, options } = passCookie(config);
    reply.clearCookie(name, options);
  }
  await passOn(response, reply);
}
