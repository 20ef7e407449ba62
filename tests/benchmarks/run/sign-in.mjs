import { password } from '../data/members.mjs';

/** The cookies of one member at Kith, as a browser keeps them. */
export class Cookies {
  #values = new Map();

  keep(response) {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#values.set(name, value);
    }
  }

  toString() {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Signs a member in with e-mail and password, over HTTP. */
export async function signIn(address, actor) {
  const cookies = new Cookies();
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, 'x-forwarded-for': `10.1.0.${actor.i}` },
    body: JSON.stringify({ email: actor.email, password }),
  });
  if (!response.ok) throw new Error(`Signing in gave ${response.status}: ${await response.text()}`);
  cookies.keep(response);
  return cookies;
}
