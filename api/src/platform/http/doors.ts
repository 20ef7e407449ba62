import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { KithError, overloaded } from '../errors.js';
import { Admission, type AdmissionLimits } from './admission.js';

/** What a route answers, each in its own form, when it cannot be served now. */
type Refusal = (error: KithError) => object;

export interface Door {
  /** The routes behind it: one, or with an asterisk at its end all that begin so. */
  url: string;
  limits: AdmissionLimits;
  refusal: Refusal;
}

/** As GraphQL says it. */
export const refusalOfGraph: Refusal = ({ message, extensions }) => {
  const { http: _, ...told } = extensions;
  return { errors: [{ message, extensions: told }] };
};

/** As the routes beside the graph say it. */
export const plainRefusal: Refusal = ({ message, extensions: { code } }) => ({ code, message });

/**
 * Puts a door before routes that work with the database, told apart by URL; has to be called before they are registered,
 * and before everything else that looks at a request, which would cost more than saying no. Every 503 says when to come back.
 */
export function registerDoors(app: FastifyInstance, doors: readonly Door[]): void {
  const busy = overloaded();
  const guarded = doors.map((door) => ({ ...door, admission: new Admission(door.limits) }));
  const byUrl = new Map<string, (typeof guarded)[number]>();
  app.addHook('onRoute', (route) => {
    const door = guarded.find(({ url }) =>
      url.endsWith('*') ? route.url.startsWith(url.slice(0, -1)) : route.url === url,
    );
    if (!door) return;
    byUrl.set(route.url, door);
    Object.assign(route, behind(route, door.admission, door.refusal));
  });
  app.addHook('onRequest', (request, reply, done) => {
    const door = byUrl.get(request.routeOptions.url ?? '');
    // Nothing is read of what will be turned away: under an avalanche, saying no is most of the work.
    if (door?.admission.full) refuse(reply, busy, door.refusal);
    else done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (reply.statusCode === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '5');
    done();
  });
}

function behind(route: RouteOptions, admission: Admission, refusal: Refusal): Partial<RouteOptions> {
  const { handler } = route;
  return {
    handler: async function (this: FastifyInstance, request: FastifyRequest, reply: FastifyReply) {
      try {
        return await admission.during(async () => handler.call(this as never, request as never, reply as never));
      } catch (error) {
        if (isUnavailable(error)) return refuse(reply, error, refusal);
        throw error;
      }
    },
  };
}

const isUnavailable = (error: unknown): error is KithError =>
  error instanceof KithError && error.extensions['code'] === 'SERVICE_UNAVAILABLE';

const refuse = (reply: FastifyReply, error: KithError, refusal: Refusal): FastifyReply =>
  reply
    .code(503)
    .header('retry-after', String(error.extensions['retryAfterSeconds']))
    .header('cache-control', 'no-store')
    // At the door itself nothing has been said of it yet.
    .header('x-content-type-options', 'nosniff')
    .send(refusal(error));
