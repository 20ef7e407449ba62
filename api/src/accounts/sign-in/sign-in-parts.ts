import type { Config } from '../../config.js';
import type { Auth } from './auth.js';
import type { GuessLimit } from './guess-limit.js';
import type { WayBack } from './way-back.js';

/** What the routes of sign-in are made of. */
export interface SignInParts {
  config: Config;
  auth: Auth;
  limit: GuessLimit;
  wayBack: WayBack;
}
