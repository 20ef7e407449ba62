import type { FastifyInstance } from 'fastify';
import type { Publishing } from '../http/publishing.js';
import { registerLocationsV1 } from './location-v1.routes.js';
import { registerOrganisationsV1 } from './organisation-v1.routes.js';
import { registerServicesV1 } from './service-v1.routes.js';
import { registerTaxonomiesV1 } from './taxonomy-v1.routes.js';

/** Serves the directory as Open Referral UK 1.0, for programs that have not moved on. */
export async function registerV1(app: FastifyInstance, publishing: Publishing): Promise<void> {
  registerServicesV1(app, publishing);
  registerOrganisationsV1(app, publishing);
  registerLocationsV1(app, publishing);
  registerTaxonomiesV1(app, publishing);
}
