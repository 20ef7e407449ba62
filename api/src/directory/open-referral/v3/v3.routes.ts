import type { FastifyInstance } from 'fastify';
import { openApiOfV3 } from './open-api.js';
import type { Publishing } from '../http/publishing.js';
import { registerOrganisations } from './organisation.routes.js';
import { registerPlaces } from './place.routes.js';
import { registerServices } from './service.routes.js';
import { registerVocabulary } from './taxonomy.routes.js';

const profile = 'https://docs.openreferraluk.org/en/latest/';

/** Serves the directory as Open Referral UK 3.0. */
export async function registerV3(app: FastifyInstance, publishing: Publishing): Promise<void> {
  const { address } = publishing;
  app.get('/', () => ({ version: 'HSDS-UK-3.0', profile, openapi_url: `${address}/v3/openapi.json` }));
  app.get('/openapi.json', () => openApiOfV3(`${address}/v3`));
  registerServices(app, publishing);
  registerPlaces(app, publishing);
  registerOrganisations(app, publishing);
  registerVocabulary(app, publishing);
}
