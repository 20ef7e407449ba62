import { Actor } from './actors.js';
import { theServer } from './server.js';

export interface AuthAnswer {
  statusCode: number;
  body: string;
  cookies: readonly { name: string; value: string; path?: string; httpOnly?: boolean; sameSite?: string }[];
}

/** Sends a request of the sign-in pages as somebody's browser does, and keeps the cookies of the answer. */
export async function authRequest(
  actor: Actor,
  path: string,
  payload: object,
  headers: Record<string, string> = {},
): Promise<AuthAnswer> {
  const { app } = await theServer();
  const response = await app.inject({
    method: 'POST',
    url: `/api/auth/${path}`,
    payload,
    headers: { ...actor.headers(), ...headers },
    remoteAddress: actor.address,
  });
  actor.keep(response.cookies);
  return response;
}

/** The same account at another browser, which knows nothing of the first. */
export const atAnotherBrowser = ({ userId, name, email, membershipId, organisation, role }: Actor): Actor =>
  new Actor(userId, name, email, membershipId, organisation, role);
