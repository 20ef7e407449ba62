import type { Auth } from './auth.js';

/** What use cases of this slice need from outside the unit of work; put into every request's context by the server. */
export class SignInServices {
  constructor(
    readonly auth: Auth,
    readonly secret: string,
    readonly origin: string,
  ) {}
}
