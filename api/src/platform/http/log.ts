import type { FastifyServerOptions } from 'fastify';

/** The log says what happened, never about whom: requests are written from a list of what may stand there. */
export const logOptions = (level: string): FastifyServerOptions['logger'] => ({
  level,
  base: null,
  serializers: {
    req: (request) => ({ id: request.id, method: request.method, route: request.routeOptions?.url ?? 'none' }),
    res: (reply) => ({ statusCode: reply.statusCode }),
    err: (error) => ({ type: error.name, code: error.code, message: '', stack: '' }),
  },
});
