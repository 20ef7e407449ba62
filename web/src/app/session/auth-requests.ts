export type AuthAnswer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly status: number; readonly code: string | undefined; readonly message: string };

/** As the server has it, which decides. */
export const shortestPassword = 12;

const wordsByCode: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'Your e-mail address or password is wrong. Check both and try again',
  INVALID_EMAIL: 'Enter an e-mail address in the correct format, like name@example.com',
  INVALID_PASSWORD: 'This is not your password. Check it and try again',
  PASSWORD_TOO_SHORT: `Your password must have ${shortestPassword} characters or more`,
  PASSWORD_TOO_LONG: 'Your password is too long. Use 128 characters or fewer',
  INVALID_CODE: 'This code is wrong or no longer valid. Enter the code your app shows now',
  INVALID_BACKUP_CODE: 'This backup code is wrong or has been used already',
  INVALID_TWO_FACTOR_COOKIE: 'Too much time has passed. Go back and sign in again',
};

const unreachable = 'Kith cannot be reached at the moment. Check your connection, then try again in a minute';

interface AuthErrorBody {
  readonly code?: string;
  readonly message?: string;
}

function messageOf(response: Response, body: AuthErrorBody | null): string {
  if (response.status === 429) return tooMany(response, body);
  if (response.status >= 500) return unreachable;
  const words = body?.code === undefined ? undefined : wordsByCode[body.code];
  return words ?? body?.message ?? 'That did not work. Check what you entered and try again';
}

function tooMany(response: Response, body: AuthErrorBody | null): string {
  const seconds = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after'));
  const said = body?.message ?? 'You have tried too many times';
  if (!Number.isFinite(seconds) || seconds <= 0) return said;
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes > 1 ? `${minutes} minutes` : 'a minute';
  return `${said.replace(/[.\s]+$/, '')}. Wait ${wait}, then try again`;
}

async function request<Data>(method: 'GET' | 'POST', path: string, body?: object): Promise<AuthAnswer<Data>> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method,
      credentials: 'same-origin',
      ...(method === 'POST' && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body ?? {}),
      }),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, data: answer as Data };
    const problem = answer as AuthErrorBody | null;
    return { ok: false, status: response.status, code: problem?.code, message: messageOf(response, problem) };
  } catch {
    return { ok: false, status: 0, code: undefined, message: unreachable };
  }
}

export interface SignInAnswer {
  readonly twoFactorRedirect?: boolean;
}

export interface TwoStepSetUp {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

interface SessionAnswer {
  readonly user: { readonly twoFactorEnabled?: boolean | null };
}

/** The requests of signing in and out; everything else goes through the graph. */
export const auth = {
  signIn: (email: string, password: string) => request<SignInAnswer>('POST', '/sign-in/email', { email, password }),
  waysBack: () => request<{ readonly mail: boolean }>('GET', '/ways-back'),
  askForLink: (email: string) => request<unknown>('POST', '/request-password-reset', { email }),
  setPassword: (token: string, newPassword: string) =>
    request<unknown>('POST', '/reset-password', { token, newPassword }),
  signOut: () => request<unknown>('POST', '/sign-out'),
  session: () => request<SessionAnswer | null>('GET', '/get-session'),
  verifyCode: (code: string, trustDevice = false) =>
    request<unknown>('POST', '/two-factor/verify-totp', { code, trustDevice }),
  verifyBackupCode: (code: string) => request<unknown>('POST', '/two-factor/verify-backup-code', { code }),
  beginTwoStep: (password: string) => request<TwoStepSetUp>('POST', '/two-factor/enable', { password }),
  endTwoStep: (password: string) => request<unknown>('POST', '/two-factor/disable', { password }),
};
