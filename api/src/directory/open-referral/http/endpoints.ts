import type { FastifyInstance, FastifyReply } from 'fastify';
import { notFound } from '../../../platform/errors.js';
import type { Json } from '../map/field-map.js';
import { isUuid } from '../../../platform/uuid.js';
import { Parameters } from './parameters.js';

type Raw = ConstructorParameters<typeof Parameters>[0];

/** Serves a list, by the parameters of the request. */
export function serveList(
  app: FastifyInstance,
  url: string,
  answer: (parameters: Parameters, reply: FastifyReply) => Promise<unknown>,
): void {
  app.get<{ Querystring: Raw }>(url, (request, reply) => answer(new Parameters(request.query), reply));
}

/** Serves one thing by its id. NOT_FOUND for an id that is none, and for one that nothing has that everybody may know of. */
export function serveOne(
  app: FastifyInstance,
  url: string,
  answer: (id: string, parameters: Parameters) => Promise<Json | undefined>,
): void {
  app.get<{ Params: { id: string }; Querystring: Raw }>(`${url}/:id`, ({ params, query }) =>
    orNotFound(isUuid(params.id) ? answer(params.id.toLowerCase(), new Parameters(query)) : undefined),
  );
}

async function orNotFound(found: Promise<Json | undefined> | undefined): Promise<Json> {
  const json = await found;
  if (!json) throw notFound('this');
  return json;
}
