import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../config.js';
import { deviceMark } from './device-proofs.js';

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

/** Carries for a minute who is signed in and what they may act under. */
export const passCookie = (config: Config): NamedCookie => cookie(config, 'pass', '/');

/** What the sign-in library calls the cookie of its session. */
export const sessionCookie = (config: Config): string => cookie(config, 'session_token', '/').name;

/** By this a device proves that an account has signed in on it before. */
export const deviceCookie = (config: Config, email: string): NamedCookie =>
  cookie(config, `device.${deviceMark(email)}`, '/api/auth');
