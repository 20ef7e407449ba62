import { serverAudits } from 'graphql-http';
import { linkWorker, signedInToExplore, type Actor } from '../../testkit/actors.js';
import { thePort } from '../../testkit/listen.js';
import { proof } from '../../testkit/proof.js';

/** Asks as somebody who may explore. An address is only answered to who names JSON, so a GET without a word names it. */
const fetchAs =
  (actor: Actor): typeof fetch =>
  (input, { headers, ...init } = {}) => {
    const all = new Headers({ ...actor.headers(), ...(headers as Record<string, string>) });
    if ((init.method ?? 'GET') === 'GET' && !all.has('accept')) all.set('accept', 'application/json');
    return fetch(input, { ...init, headers: all });
  };

proof(
  {
    name: 'graphql-over-http',
    goal: '61 of 61 audits of graphql-http pass for an account with explore',
    sizes: { seconds: 1, short: 1, usual: 1, full: 1 },
  },
  async ({ say }) => {
    const url = `http://127.0.0.1:${await thePort()}/graphql`;
    const actor = await signedInToExplore(linkWorker());
    const results = [];
    for (const audit of serverAudits({ url, fetchFn: fetchAs(actor) })) results.push(await audit.fn());
    const failed = results.filter(({ status }) => status !== 'ok');
    for (const result of failed) say(`${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`);
    const named = failed.map(({ id }) => id).join(', ');
    return {
      figure: `${results.length - failed.length} of ${results.length}${named && `; not: ${named}`}`,
      ok: failed.length === 0 && results.length === 61,
    };
  },
);
