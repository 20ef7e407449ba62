import { fileURLToPath } from 'node:url';
import { hashOf, trustedBody } from './trusted.mjs';
import { askPostGraphile, unwrapPostGraphile } from '../queries/postgraphile.mjs';

const peer = (path) => fileURLToPath(new URL(`../peers/${path}`, import.meta.url));
const api = fileURLToPath(import.meta.resolve('@kith/api/main.bundle'));

const byGraphQL = ({ document }, variables) => ({ path: '/graphql', body: { query: document, variables } });
/** As the portal asks: by the hash of a document that Kith was started with. */
const byHash = ({ document }, variables) => ({ path: '/graphql', body: trustedBody(hashOf(document), variables) });
const byName = ({ name }, variables) => ({ path: `/${name}`, body: variables });

/**
 * Who takes part. `role`: as whom it is let into the database; `app` is held to row-level security, `bare` is not.
 * `duties`: whether it sets the actor, keeps row-level security and writes the audit row.
 */
export const contenders = [
  { name: 'limit', title: 'Limit (SQL by hand)', role: 'app', command: [peer('limit/server.mjs')], request: byName },
  {
    name: 'bare',
    title: 'Bare limit (no duties)',
    role: 'bare',
    command: [peer('limit/server.mjs'), 'bare'],
    request: byName,
  },
  { name: 'kith', title: 'Kith', role: 'owner', command: [api], request: byHash, signsIn: true },
  {
    name: 'usual',
    title: 'Apollo, type-graphql, TypeORM as usual',
    role: 'bare',
    command: [peer('dist/usual/main.js')],
    request: byGraphQL,
  },
  {
    name: 'postgraphile',
    title: 'PostGraphile 5',
    role: 'app',
    command: [peer('postgraphile/server.mjs')],
    request: askPostGraphile,
    normalise: unwrapPostGraphile,
  },
  { name: 'yoga', title: 'Yoga, DataLoader', role: 'bare', command: [peer('yoga/server.mjs')], request: byGraphQL },
  {
    name: 'mercurius',
    title: 'Mercurius, JIT, loaders',
    role: 'bare',
    command: [peer('mercurius/server.mjs')],
    request: byGraphQL,
  },
];
