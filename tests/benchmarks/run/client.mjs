import { signIn } from './sign-in.mjs';

/** Sends requests to one contender as its clients would, and keeps their cookies fresh. */
export class Client {
  #cookies = new Map();

  constructor(contender, actors) {
    this.contender = contender;
    this.actors = actors;
  }

  /** Takes the address of a server that has just started. */
  at(address) {
    this.address = address;
    this.#cookies.clear();
    return this;
  }

  /** One request as an HTTP client sends it. `from`: a number for the address behind the proxy that it comes from. */
  async request(query, { actor, variables }, from = 0) {
    const { path, body } = this.contender.request(query, variables);
    return { method: 'POST', path, headers: await this.#headers(actor, from), body: JSON.stringify(body) };
  }

  async #headers(actor, from) {
    const headers = { 'content-type': 'application/json', 'x-bench-actor': String(actor) };
    if (!this.contender.signsIn) return headers;
    const cookies = this.#cookies.get(actor) ?? (await signIn(this.address, this.actors[actor]));
    this.#cookies.set(actor, cookies);
    return {
      ...headers,
      origin: this.address,
      cookie: String(cookies),
      'x-kith-membership': this.actors[actor].membership_id,
      // As behind a proxy: every client has an address, and a limit of requests of its own.
      'x-forwarded-for': `10.2.${from >> 8}.${from & 255}`,
    };
  }

  /** Asks once and gives the data; throws with what was said instead. */
  async ask(query, sample) {
    const { path, ...request } = await this.request(query, sample);
    const response = await fetch(this.address + path, request);
    this.#cookies.get(sample.actor)?.keep(response);
    const text = await response.text();
    const { data, errors } = response.ok ? JSON.parse(text) : {};
    if (!data || errors) throw new Error(`${this.contender.name} answered ${response.status}: ${text.slice(0, 500)}`);
    return this.contender.normalise?.(data) ?? data;
  }

  /** Cookies that carry what has been checked live for a minute: this renews them, as any page would. */
  async refresh(query, samples) {
    if (!this.contender.signsIn) return;
    for (const actor of new Set(samples.map((sample) => sample.actor))) {
      const sample = samples.find((each) => each.actor === actor);
      await this.ask(query, sample);
    }
  }
}
