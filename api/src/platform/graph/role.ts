import { registerEnumType } from 'type-graphql';
import { roles, type RoleName } from '../actor.js';

/** Makes the object type-graphql wants out of a list of names, so that a code list is written once. */
export const enumOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

const describe: Record<RoleName, string> = {
  PRACTICE_REFERRER: 'Refers patients of a GP practice.',
  PRACTICE_MANAGER: 'Refers, and looks after the members of a practice.',
  LINK_WORKER: 'Takes on people referred to a link-worker team and refers them on.',
  LINK_WORKER_MANAGER: 'A link worker who also looks after the team.',
  SERVICE_COORDINATOR: 'Answers referrals to a community organisation and looks after its members.',
  SESSION_LEAD: 'Runs sessions: sees accepted people, records attendance.',
  DIRECTORY_EDITOR: 'Keeps the directory true.',
  COMMISSIONER: 'Reads aggregates, suppressed below five.',
  SYSTEM_ADMINISTRATOR: 'Opens organisations and invites their first members; sees no case content.',
  INFORMATION_GOVERNANCE: 'Reads who saw whom and what was disclosed.',
};

export const Role = enumOf(roles);

registerEnumType(Role, {
  name: 'Role',
  description: 'What a membership lets its holder do.',
  valuesConfig: Object.fromEntries(roles.map((role) => [role, { description: describe[role] }])),
});
