import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { roleWords } from '../app/session/role-words';
import { graphql } from '../gql';
import type { OrganisationKind } from '../gql/graphql';
import { ActionGroup } from '../ui/action-group';
import { ActionPanel } from '../ui/action-panel';
import type { FieldError } from '../ui/form-errors';
import type { FormValues } from '../ui/form-values';
import { Radios } from '../ui/radios';
import { TextField } from '../ui/text-field';
import { rolesOfferedIn } from './roles-by-kind';

const inviteMember = graphql(`
  mutation InviteMember($organisationId: ID!, $input: InviteMemberInput!, $idempotencyKey: String!) {
    inviteMember(organisationId: $organisationId, input: $input, idempotencyKey: $idempotencyKey) {
      ... on Invitation {
        id
        email
        link
        expiresAt
        organisation {
          id
          ...InvitationsSection
        }
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

export interface FreshInvitation {
  readonly id: string;
  readonly email: string;
  readonly link: string;
  readonly expiresAt: string;
}

export interface InviteMemberProps {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly onInvited: (invitation: FreshInvitation) => void;
}

/** Invites somebody by e-mail address and role; the link in the answer is shown once. */
export function InviteMember({ organisationId, organisationName, kind, onInvited }: InviteMemberProps) {
  const { sayDone } = useMessages();
  const roles = rolesOfferedIn(kind);
  const inviting = useAction(inviteMember, {
    onSuccess: ({ id, email, link, expiresAt }) => {
      if (link) onInvited({ id, email, link, expiresAt });
      sayDone(`${email} is invited. Pass on the link below`);
    },
  });
  const submit = (values: FormValues) => {
    const email = values.text('email');
    const role = values.choice('role', roles);
    const missing: FieldError[] = [];
    if (email === '') missing.push({ field: 'email', message: 'Enter an e-mail address' });
    if (role === null) missing.push({ field: 'role', message: 'Choose a role' });
    if (!inviting.errors.show(missing) || role === null) return;
    void inviting.run({ organisationId, input: { email, role } });
  };
  return (
    <ActionGroup label="Invitations">
      <ActionPanel
        label="Invite a member"
        consequence={`You get a link to pass on. Whoever opens it can set a password and join ${organisationName} in this role.`}
        submitLabel="Make the invitation"
        errors={inviting.errors}
        busy={inviting.busy}
        onSubmit={submit}
      >
        <TextField name="email" type="email" label="E-mail address" autoComplete="off" width={30} />
        <Radios
          name="role"
          legend="Role"
          small
          choices={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          defaultValue={roles[0] ?? null}
        />
      </ActionPanel>
    </ActionGroup>
  );
}
