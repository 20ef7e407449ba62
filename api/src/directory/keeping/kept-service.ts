import { forbidden, notFound } from '../../platform/errors.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { Service } from '../service.entity.js';
import { mayKeep } from './keeping.policy.js';

/** A service that the actor keeps. NOT_FOUND when there is none, FORBIDDEN when others keep it: listings are public. */
export async function keptService(unit: Unit, id: string): Promise<Service> {
  const { member } = unit;
  const service = await unit.manager.findOneBy(Service, { id });
  if (!service) throw notFound('this service');
  if (!mayKeep(member, service)) throw forbidden();
  return service;
}
