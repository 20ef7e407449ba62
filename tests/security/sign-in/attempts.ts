import type { Server } from '@kith/api/server';
import type { Actor } from '../../testkit/actors.js';

export interface Attempt {
  email: string;
  password: string;
  address: string;
  cookies?: Actor['cookies'];
}

/** Tries to sign in at an instance; what the answer was, and how long it took. */
export async function attempt({ app }: Pick<Server, 'app'>, { email, password, address, cookies }: Attempt) {
  const cookie = [...(cookies ?? [])].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const startedAt = performance.now();
  const {
    statusCode: status,
    body,
    headers,
  } = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    headers: { origin: 'http://kith.test', ...(cookie ? { cookie } : {}) },
    remoteAddress: address,
  });
  const milliseconds = performance.now() - startedAt;
  const { date: _, 'x-ratelimit-remaining': __, 'x-ratelimit-reset': ___, ...told } = headers;
  return { status, body, told, milliseconds };
}

const pauseMilliseconds = 50;

/** The same by who is told that the server is busy, and comes back until it is not. */
export async function persistently(...given: Parameters<typeof attempt>): ReturnType<typeof attempt> {
  for (;;) {
    const answer = await attempt(...given);
    if (answer.status !== 503) return answer;
    await new Promise((later) => setTimeout(later, pauseMilliseconds));
  }
}

/** Counts how often an instance really compares or hashes a password. */
export async function countEvaluations({ auth }: Pick<Server, 'auth'>): Promise<() => number> {
  const { password } = await auth.$context;
  const { hash, verify } = password;
  let evaluated = 0;
  password.hash = (given) => {
    evaluated += 1;
    return hash(given);
  };
  password.verify = (given) => {
    evaluated += 1;
    return verify(given);
  };
  return () => evaluated;
}

/** A different caller each time. */
export const addressOf = (number: number): string =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
