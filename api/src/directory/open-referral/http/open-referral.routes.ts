import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KithError } from '../../../platform/errors.js';
import { answerError, refuse } from '../../../platform/http/refuse.js';
import type { Clock } from '../../../platform/clock.js';
import type { UnitsOfWork } from '../../../platform/unit-of-work/units-of-work.js';
import { Reader } from '../query/reader.js';
import { registerV1 } from '../v1/v1.routes.js';
import { registerV3 } from '../v3/v3.routes.js';
import { answerIfChanged, answerPreflight, openToEverybody } from './answer-head.js';
import type { Publishing } from './publishing.js';
import { Streams } from './streams.js';

/** Requests a minute from one address: a harvester reads 200,000 services in ten minutes, page by page. */
const rate = { max: 600, timeWindow: '1 minute' };

const statuses: Record<string, number> = { BAD_USER_INPUT: 400, NOT_FOUND: 404, SERVICE_UNAVAILABLE: 503 };

/** What was asked wrongly is said in the words that were written for it; everything else is masked. */
function answerRefusal(error: FastifyError | KithError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // What was to be sent may have been lines.
  reply.type('application/json; charset=utf-8');
  if (!(error instanceof KithError)) return answerError(error, request, reply);
  const { code, fields, retryAfterSeconds } = error.extensions;
  const status = statuses[code as string];
  if (status === undefined) return answerError(error as never, request, reply);
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds);
  return reply.code(status).header('cache-control', 'no-store').send({ code, message: error.message, fields });
}

/** Serves the directory under /open-referral, to everybody, as Open Referral UK 3.0 and 1.0. */
export async function registerOpenReferral(
  app: FastifyInstance,
  units: UnitsOfWork,
  clock: Clock,
  origin: string,
): Promise<void> {
  const address = `${origin}/open-referral`;
  const publishing: Publishing = { reader: new Reader(units, clock), streams: new Streams(), address };
  await app.register(
    async (scope) => {
      scope.addHook('onSend', openToEverybody);
      scope.addHook('onSend', answerIfChanged);
      scope.addHook('onRequest', scope.rateLimit(rate));
      scope.setErrorHandler(answerRefusal);
      scope.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'There is nothing here.'));
      scope.options('/*', answerPreflight);
      await scope.register((v3) => registerV3(v3, publishing), { prefix: '/v3' });
      await scope.register((v1) => registerV1(v1, publishing), { prefix: '/v1' });
    },
    { prefix: '/open-referral' },
  );
}
