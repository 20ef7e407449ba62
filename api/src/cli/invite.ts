import { randomUUID } from 'node:crypto';
import { rolesFor } from '../accounts/account.policy.js';
import { inviteMember, tokenOf } from '../accounts/invitation.service.js';
import type { Config } from '../config.js';
import { roles, type RoleName } from '../platform/actor.js';
import { InvalidInput } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { findOrganisation } from './find-organisation.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

function roleNamed(text: string): RoleName {
  const wanted = text.toUpperCase().replace(/[ -]/g, '_');
  const role = roles.find((each) => each === wanted);
  if (role) return role;
  throw new CommandFailed(`There is no role "${text}". Roles: ${roles.join(', ')}.`);
}

const storeInvitation = (config: Config, email: string, role: RoleName, named: string) => async (unit: Unit) => {
  const organisation = await findOrganisation(unit, named);
  const { id: organisationId, kind, name } = organisation;
  if (!rolesFor(kind).includes(role)) {
    throw new CommandFailed(`${name} is a ${kind}. Roles there: ${rolesFor(kind).join(', ')}.`);
  }
  const args = { organisationId, input: { email, role }, idempotencyKey: randomUUID() };
  const invitation = await inviteMember(config.secret)(unit, args);
  if (typeof invitation === 'string') return { id: invitation, organisation };
  if (invitation instanceof InvalidInput) throw new CommandFailed(invitation.fields.map((f) => f.message).join('\n'));
  throw new CommandFailed(invitation.message);
};

/** Invites somebody by link and shows the link: the way in for a network's first members. */
export async function invite(
  config: Config,
  terminal: Terminal,
  email: string,
  roleText: string,
  named: string,
): Promise<void> {
  const role = roleNamed(roleText);
  const { id, organisation } = await withDatabase(config, (database) =>
    asSystem(database, 'invite', storeInvitation(config, email, role, named)),
  );
  terminal.warn(`${email} is invited to ${organisation.name} as ${role}. The link works once and for seven days:`);
  terminal.say(`${config.origin}/invitation#${tokenOf(config.secret, id)}`);
}
