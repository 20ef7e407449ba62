import type { Auth } from './auth.js';
import type { GuessLimit } from './guess-limit.js';

/** What use cases of this slice need from outside the unit of work; put into every request's context by the server. */
export class SignInServices {
  constructor(
    readonly auth: Auth,
    readonly limit: GuessLimit,
    readonly secret: string,
    readonly origin: string,
  ) {}
}
