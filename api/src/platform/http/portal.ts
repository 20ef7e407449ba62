import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** What its build wrote down for the API; nobody else needs it. */
export const portalDocuments = 'documents.json';

/** Serves the built portal: hashed assets for ever, the page itself fresh, and every address of the portal as the page. */
export async function registerPortal(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (path) => path !== `/${portalDocuments}`,
    setHeaders: (reply, path) => {
      const immutable = path.includes('/assets/') && /-[\w-]{8,}\.\w+(\.\w+)?$/.test(path);
      // Which of the compressed copies it is depends on who asks.
      reply.setHeader('vary', 'accept-encoding');
      reply.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && !/^\/(api|graphql|health|assets|open-referral)(\/|$)/.test(request.url))
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
  });
}
