import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Config } from '../../config.js';

/** OWASP's figures for Argon2id (19 MiB, two passes); the library's default variant is Argon2id. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordLength = { least: 12, most: 128 };

/** A session idles out after half an hour; `kith.begin_member` ends it after twelve hours whatever happens. */
const idleSeconds = 30 * 60;

/** How long a link to choose a new password works. */
export const linkMinutes = 45;

interface SignedInSession {
  user: { id: string; name: string; email: string };
  session: { id: string; token: string; createdAt: Date };
}

/** As much of better-auth as Kith uses. */
export interface Auth {
  handler(request: Request): Promise<Response>;
  api: {
    requestPasswordReset(options: { body: { email: string } }): Promise<unknown>;
    getSession(options: {
      headers: Headers;
      returnHeaders: true;
    }): Promise<{ headers: Headers; response: SignedInSession | null }>;
  };
  $context: Promise<{
    password: {
      hash(password: string): Promise<string>;
      verify(input: { hash: string; password: string }): Promise<boolean>;
    };
    internalAdapter: {
      createUser(
        user: { email: string; name: string; emailVerified: boolean },
        source: { method: 'email-password' },
      ): Promise<{ id: string }>;
      linkAccount(account: {
        userId: string;
        providerId: string;
        accountId: string;
        password: string;
      }): Promise<unknown>;
      deleteSession(token: string): Promise<unknown>;
      findVerificationValue(identifier: string): Promise<{ value: string } | null>;
      findUserById(id: string): Promise<{ email: string } | null>;
      findAccounts(userId: string): Promise<{ providerId: string; password?: string | null }[]>;
    };
  }>;
}

/**
 * Sign-in: e-mail and password with an optional second step. Accounts are made by invitation only. `deliver` takes the
 * token of a link by which somebody may choose a new password.
 */
export function makeAuth(config: Config, pool: Pool, deliver: (email: string, token: string) => void): Auth {
  return betterAuth({
    appName: 'Kith',
    baseURL: config.origin,
    basePath: '/api/auth',
    secret: config.secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    // What is no answer of its own, such as a lost database, is for us to answer.
    onAPIError: { throw: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      resetPasswordTokenExpiresIn: linkMinutes * 60,
      sendResetPassword: async ({ user, token }) => deliver(user.email, token),
      password: {
        hash: (password) => hash(password, argon2),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    // Whoever reads the table can use no link of it.
    verification: { storeIdentifier: 'hashed' },
    session: {
      expiresIn: idleSeconds,
      updateAge: 60,
    },
    advanced: {
      // Said, since the library leaves both out where NODE_ENV or TEST in the environment says that this is a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'kith',
      useSecureCookies: config.origin.startsWith('https://'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      database: { generateId: () => uuidv7() },
    },
    plugins: [twoFactor({ issuer: 'Kith' })],
  });
}
