import type { ServiceFacts } from './service-facts.js';
import { companyServices } from './services-company.js';
import { councilServices } from './services-council.js';
import { creativeServices } from './services-creative.js';
import { growingServices } from './services-growing.js';
import { homeServices } from './services-home.js';
import { learningServices } from './services-learning.js';
import { supportServices } from './services-support.js';
import { walkingServices } from './services-walking.js';

/** The directory of the demo. */
export const services: readonly ServiceFacts[] = [
  ...growingServices,
  ...walkingServices,
  ...creativeServices,
  ...homeServices,
  ...companyServices,
  ...supportServices,
  ...learningServices,
  ...councilServices,
];
