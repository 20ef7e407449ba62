import { isOdsCode, parsePostcode } from '@kith/nhs';
import { uuidv7 } from 'uuidv7';
import { forbidden, notFound } from '../platform/errors.js';
import { FieldProblem, InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { nameKey } from './name-key.js';
import { Organisation } from './organisation.entity.js';
import type {
  NameLinkWorkerTeamArgs,
  RegisterOrganisationArgs,
  RegisterOrganisationInput,
} from './organisation.inputs.js';
import { mayEditOrganisation, mayRegisterOrganisation } from './organisation.policy.js';
import { OrganisationChanged } from './organisation.results.js';

function problemsOf(input: RegisterOrganisationInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (nameKey(input.name) === '') problems.push(new FieldProblem('name', 'Enter the name of the organisation.'));
  if (input.odsCode && !isOdsCode(input.odsCode.toUpperCase())) {
    problems.push(new FieldProblem('odsCode', 'Enter an ODS code such as A87654, or leave it empty.'));
  }
  const postcode = input.postcode ? parsePostcode(input.postcode) : undefined;
  if (postcode && !postcode.ok) problems.push(new FieldProblem('postcode', postcode.message));
  return problems;
}

async function overseerOf(unit: Unit, parentId: string | undefined): Promise<string | null> {
  if (!parentId) return null;
  const parent = await unit.manager.findOneBy(Organisation, { id: parentId });
  if (!parent) throw notFound('the organisation above');
  return parent.kind === 'ICB' ? parent.id : parent.oversightId;
}

/** Adds an organisation. Problems: a name, code or postcode that is not usable, a code that is taken. */
export async function registerOrganisation(
  unit: Unit,
  { input }: RegisterOrganisationArgs,
): Promise<string | InvalidInput> {
  if (!mayRegisterOrganisation(unit.actor)) throw forbidden();
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput(problems);
  const odsCode = input.odsCode?.toUpperCase() || null;
  if (odsCode && (await unit.manager.existsBy(Organisation, { odsCode }))) {
    return invalid('odsCode', 'An organisation with this ODS code is already here.');
  }
  const postcode = input.postcode ? parsePostcode(input.postcode) : undefined;
  const id = uuidv7();
  await unit.insert(Organisation, {
    id,
    kind: input.kind,
    name: input.name.trim(),
    nameKey: nameKey(input.name),
    odsCode,
    icbCode: null,
    addressLines: [],
    postcode: postcode?.ok ? postcode.postcode : null,
    outcode: postcode?.ok ? postcode.outcode : null,
    phone: input.phone?.trim() || null,
    email: input.email?.trim() || null,
    parentId: input.parentId ?? null,
    oversightId: await overseerOf(unit, input.parentId),
    linkWorkerTeamId: null,
    responseWorkingDays: null,
    version: 1,
  });
  return id;
}

/** Says whom a practice refers to by default. Problems: not a practice or team, or the practice changed meanwhile. */
export async function nameLinkWorkerTeam(
  unit: Unit,
  args: NameLinkWorkerTeamArgs,
): Promise<string | OrganisationChanged | InvalidInput> {
  if (!mayEditOrganisation(unit.actor, args.practiceId)) throw forbidden();
  const practice = await unit.manager.findOneBy(Organisation, { id: args.practiceId });
  if (!practice) throw notFound('this practice');
  if (practice.kind !== 'PRACTICE') return invalid('practiceId', 'Only a practice has a link-worker team of its own.');
  const team = await unit.manager.findOneBy(Organisation, { id: args.teamId });
  if (team?.kind !== 'LINK_WORKER_TEAM') return invalid('teamId', 'Choose a link-worker team.');
  const changed = await unit.change(
    'update organisation set link_worker_team_id = $1, version = version + 1 where id = $2 and version = $3',
    [team.id, practice.id, args.expectedVersion],
  );
  return changed === 1 ? practice.id : new OrganisationChanged(practice.version);
}
