import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { roleWords } from '../app/session/role-words';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { MembersSectionFragment } from '../gql/graphql';
import { ActionGroup } from '../ui/action-group';
import { ActionPanel } from '../ui/action-panel';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';
import { Worklist, type WorklistColumn } from '../ui/worklist';

const membersSection = graphql(`
  fragment MembersSection on Organisation {
    id
    name
    viewerCanInvite
    members {
      id
      memberName
      email
      role
      since
      endedAt
      viewerCanEnd
    }
  }
`);

const endMembership = graphql(`
  mutation EndMembership($id: ID!, $idempotencyKey: String) {
    endMembership(id: $id, idempotencyKey: $idempotencyKey) {
      ...MembersSection
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

type Member = MembersSectionFragment['members'][number];

const nameOf: WorklistColumn<Member> = { heading: 'Name', cell: ({ memberName }) => memberName };
const roleOf: WorklistColumn<Member> = { heading: 'Role', cell: ({ role }) => roleWords[role] };

const toColleagues: readonly WorklistColumn<Member>[] = [nameOf, roleOf];

const toManagers = (organisationName: string): readonly WorklistColumn<Member>[] => [
  nameOf,
  { heading: 'E-mail', cell: ({ email }) => email },
  roleOf,
  { heading: 'Since', cell: ({ since }) => <DateText date={since} /> },
  {
    heading: 'Action',
    headingHidden: true,
    cell: (member) => member.viewerCanEnd && <EndMembership member={member} organisationName={organisationName} />,
  },
];

/** Who works for an organisation, as its members see it; to those who manage it also since when, and how it ends. */
export function MembersSection(props: { readonly organisation: FragmentType<typeof membersSection> }) {
  const { name, viewerCanInvite, members } = getFragmentData(membersSection, props.organisation);
  const live = members.filter(({ endedAt }) => endedAt === null);
  return (
    <Section heading="Members">
      {live.length === 0 ? (
        <EmptyState>Members appear here once they have accepted their invitation.</EmptyState>
      ) : (
        <Worklist
          caption={`Members of ${name}`}
          captionHidden
          rows={live}
          rowKey={({ id }) => id}
          columns={viewerCanInvite ? toManagers(name) : toColleagues}
        />
      )}
    </Section>
  );
}

function EndMembership({ member, organisationName }: { readonly member: Member; readonly organisationName: string }) {
  const { sayDone } = useMessages();
  const ending = useAction(endMembership, {
    onSuccess: () => sayDone(`${member.memberName} no longer works for ${organisationName}`),
  });
  return (
    <ActionGroup label={`Membership of ${member.memberName}`}>
      <ActionPanel
        label="End membership"
        labelFor={`of ${member.memberName}`}
        heading={`End the membership of ${member.memberName}`}
        consequence={`They lose sight of everything ${organisationName} sees, at once. To let them back in you have to invite them again.`}
        submitLabel="End membership"
        warning
        small
        errors={ending.errors}
        busy={ending.busy}
        onSubmit={() => void ending.run({ id: member.id })}
      />
    </ActionGroup>
  );
}
