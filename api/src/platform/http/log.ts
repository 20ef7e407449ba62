import { LogController, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';

const failureOf = (error: Error & { code?: string }) => ({
  type: error.name,
  code: error.code,
  message: '',
  stack: '',
});

/** The log says what happened, never about whom: what it writes of errors is a list of what may stand there. */
export const logOptions = (level: string): FastifyServerOptions['logger'] => ({
  level,
  base: null,
  serializers: { err: failureOf },
});

/** One line for each request, when it has been answered; of its address only the route, since a path may hold a name. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { method, routeOptions } = request;
    const { statusCode, elapsedTime } = reply;
    const line = {
      method,
      route: routeOptions.url ?? 'none',
      status: statusCode,
      ms: Math.round(elapsedTime * 10) / 10,
    };
    if (error) reply.log.error({ ...line, err: error }, 'request failed');
    else reply.log.info(line, 'request');
  }

  override routeNotFound(): void {}
}
