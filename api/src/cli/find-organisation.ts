import { normaliseOdsCode } from '@kith/nhs';
import { nameKey } from '../organisations/name-key.js';
import { Organisation, type OrganisationKindName } from '../organisations/organisation.entity.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { CommandFailed } from './terminal.js';

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const inWords = (kind: string) => kind.toLowerCase().replaceAll('_', ' ');

function describe({ name, odsCode, id, kind }: Organisation): string {
  return `  ${name} (${inWords(kind)}, ${odsCode ?? id})`;
}

/** The organisation somebody named by its id, ODS code or whole name. Throws CommandFailed for none or several. */
export async function findOrganisation(unit: Unit, named: string, kind?: OrganisationKindName): Promise<Organisation> {
  const ofKind = kind ? { kind } : {};
  if (idShape.test(named)) {
    const [found] = await unit.manager.findBy(Organisation, { id: named.toLowerCase(), ...ofKind });
    if (found) return found;
  }
  const [byCode] = await unit.manager.findBy(Organisation, { odsCode: normaliseOdsCode(named), ...ofKind });
  if (byCode) return byCode;
  const byName = await unit.manager.findBy(Organisation, { nameKey: nameKey(named), ...ofKind });
  const [first, ...others] = byName;
  const sought = kind ? `${inWords(kind)} "${named}"` : `organisation "${named}"`;
  if (!first) throw new CommandFailed(`There is no ${sought}. Name it by its ODS code, its whole name or its id.`);
  if (others.length === 0) return first;
  throw new CommandFailed(`There are several: use the code in brackets.\n${byName.map(describe).join('\n')}`);
}
