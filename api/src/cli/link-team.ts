import { randomUUID } from 'node:crypto';
import type { Config } from '../config.js';
import { nameKey } from '../organisations/name-key.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { nameLinkWorkerTeam, registerOrganisation } from '../organisations/organisation.service.js';
import { Problem } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { findOrganisation } from './find-organisation.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

/** The team a practice is to refer to: one that is there, or a new one of this name. */
export type WantedTeam = { named: string } | { create: string };

function idOrFail(result: string | Problem): string {
  if (result instanceof Problem) throw new CommandFailed(result.message);
  return result;
}

/** A team of that name under the same care board is taken for the one meant, so that the command can be repeated. */
async function makeTeam(unit: Unit, practice: Organisation, name: string): Promise<Organisation> {
  const { oversightId } = practice;
  const under = oversightId ? { oversightId } : {};
  const there = await unit.manager.findOneBy(Organisation, {
    kind: 'LINK_WORKER_TEAM',
    nameKey: nameKey(name),
    ...under,
  });
  if (there) return there;
  const input = { kind: 'LINK_WORKER_TEAM', name, parentId: oversightId ?? undefined } as const;
  const id = idOrFail(await registerOrganisation(unit, { input, idempotencyKey: randomUUID() }));
  return unit.manager.findOneByOrFail(Organisation, { id });
}

const nameTeam = (named: string, wanted: WantedTeam) => async (unit: Unit) => {
  const practice = await findOrganisation(unit, named, 'PRACTICE');
  const team =
    'create' in wanted
      ? await makeTeam(unit, practice, wanted.create)
      : await findOrganisation(unit, wanted.named, 'LINK_WORKER_TEAM');
  if (practice.linkWorkerTeamId !== team.id) {
    const args = { practiceId: practice.id, teamId: team.id, expectedVersion: practice.version };
    idOrFail(await nameLinkWorkerTeam(unit, args));
  }
  return { practice, team };
};

/** Names the link-worker team a practice refers to unless it says otherwise. */
export async function linkTeam(config: Config, terminal: Terminal, named: string, wanted: WantedTeam): Promise<void> {
  const { practice, team } = await withDatabase(config, (database) =>
    asSystem(database, 'link-team', nameTeam(named, wanted)),
  );
  terminal.say(`${practice.name} (${practice.odsCode ?? practice.id}) refers to ${team.name} (${team.id}).`);
}
