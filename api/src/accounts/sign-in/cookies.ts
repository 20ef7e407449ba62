import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../config.js';
import { deviceMark } from './guess-limit.js';

interface NamedCookie {
  name: string;
  options: CookieSerializeOptions;
}

export const servedSecurely = ({ origin }: Config): boolean => origin.startsWith('https://');

/** Ours are flagged and named as those of the sign-in library: over https a browser takes them from https alone. */
function cookie(config: Config, name: string, path: string): NamedCookie {
  const secure = servedSecurely(config);
  return {
    name: `${secure ? '__Secure-' : ''}kith.${name}`,
    options: { path, httpOnly: true, sameSite: 'lax', secure },
  };
}

/** Carries a session's memberships for a few minutes. */
export const membershipsCookie = (config: Config): NamedCookie => cookie(config, 'memberships', '/');

/** By this a device proves that an account has signed in on it before. */
export const deviceCookie = (config: Config, email: string): NamedCookie =>
  cookie(config, `device.${deviceMark(email)}`, '/api/auth');
