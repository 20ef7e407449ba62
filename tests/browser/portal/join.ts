import { aKey } from '../../testkit/ids.js';
import type { SignIn } from './seats.js';
import type { GraphAs } from './test.js';

export interface Newcomer {
  /** The name of an organisation that is registered for them. */
  readonly organisation: string;
  readonly kind: string;
  readonly role: string;
  readonly name: string;
}

const register = `mutation Register($input: RegisterOrganisationInput!, $key: String!) {
  registerOrganisation(input: $input, idempotencyKey: $key) { ... on Organisation { id } ... on Problem { message } }
}`;
const invite = `mutation Invite($organisationId: ID!, $input: InviteMemberInput!, $key: String!) {
  inviteMember(organisationId: $organisationId, input: $input, idempotencyKey: $key) { ... on Invitation { link } ... on Problem { message } }
}`;
const accept = `mutation Accept($token: String!, $name: String!, $password: String!) {
  acceptInvitation(token: $token, name: $name, password: $password) { __typename ... on Problem { message } }
}`;

let joined = 0;

/** The first member of a new organisation, who has accepted the invitation and may sign in. */
export async function joinAs(
  graphAs: GraphAs,
  { organisation, kind, role, name }: Newcomer,
): Promise<SignIn & { readonly organisationId: string }> {
  const administrator = await graphAs('administrator');
  const email = `newcomer-${(joined += 1)}-${aKey().slice(-6).toLowerCase()}@example.org`;
  const password = 'a walk along the river';
  const { registerOrganisation } = await administrator.data<{ registerOrganisation: { id: string } }>(register, {
    input: { kind, name: organisation },
    key: aKey(),
  });
  const organisationId = registerOrganisation.id;
  const { inviteMember } = await administrator.data<{ inviteMember: { link: string } }>(invite, {
    organisationId,
    input: { role, email },
    key: aKey(),
  });
  const token = decodeURIComponent(new URL(inviteMember.link).hash.slice(1));
  await administrator.data(accept, { token, name, password });
  return { email, password, organisationId };
}
