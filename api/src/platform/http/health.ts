import type { FastifyInstance } from 'fastify';
import { anonymous } from '../actor.js';
import { systemClock } from '../clock.js';
import type { UnitsOfWork } from '../unit-of-work/units-of-work.js';

/** /health/live: the process answers. /health/ready: it can also reach its database; 503 when not. */
export function registerHealth(app: FastifyInstance, units: UnitsOfWork): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (request, reply) => {
    const operation = { name: 'ready', requestId: request.id, wrote: false };
    try {
      await units.run({ actor: anonymous, clock: systemClock, mode: 'snapshot', operation }, (unit) =>
        unit.query('select 1'),
      );
      return { status: 'ready' };
    } catch {
      return reply.code(503).header('retry-after', '5').send({ status: 'database unreachable' });
    }
  });
}
