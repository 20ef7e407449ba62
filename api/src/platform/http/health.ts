import type { FastifyInstance } from 'fastify';
import { anonymous } from '../actor.js';
import { systemClock } from '../clock.js';
import type { UnitsOfWork } from '../unit-of-work/units-of-work.js';
import type { Drain } from './drain.js';

/**
 * /health/live: the process answers. /health/ready: it can also reach its database and is not about to end; 503 when not.
 */
export function registerHealth(app: FastifyInstance, units: UnitsOfWork, drain: Drain): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (request, reply) => {
    if (drain.draining) return reply.code(503).send({ status: 'ending' });
    const operation = { name: 'ready', requestId: request.id, wrote: false };
    try {
      await units.run({ actor: anonymous, clock: systemClock, mode: 'snapshot', operation }, (unit) =>
        unit.query('select 1'),
      );
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}
