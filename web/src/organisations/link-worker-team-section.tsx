import { usePageQuery } from '../app/client/use-page-query';
import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import { ActionGroup } from '../ui/action-group';
import { ActionPanel } from '../ui/action-panel';
import { Section } from '../ui/section';
import { Select } from '../ui/select';

const linkWorkerTeamSection = graphql(`
  fragment LinkWorkerTeamSection on Organisation {
    id
    name
    version
    linkWorkerTeam {
      id
      name
    }
    viewerCanEdit
  }
`);

const teamsQuery = graphql(`
  query LinkWorkerTeams {
    organisations(kinds: [LINK_WORKER_TEAM], first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

const nameTeam = graphql(`
  mutation NameLinkWorkerTeam($practiceId: ID!, $teamId: ID!, $expectedVersion: Int!, $idempotencyKey: String!) {
    nameLinkWorkerTeam(
      practiceId: $practiceId
      teamId: $teamId
      expectedVersion: $expectedVersion
      idempotencyKey: $idempotencyKey
    ) {
      ...LinkWorkerTeamSection
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

/** Whom a practice refers to when it names nobody else. */
export function LinkWorkerTeamSection(props: { readonly organisation: FragmentType<typeof linkWorkerTeamSection> }) {
  const practice = getFragmentData(linkWorkerTeamSection, props.organisation);
  const team = practice.linkWorkerTeam;
  return (
    <Section heading="Link worker team">
      <p>
        {team ? (
          <>
            Referrals go to <strong>{team.name}</strong> unless the referrer chooses otherwise.
          </>
        ) : (
          'No team is named yet, so each referrer has to choose one.'
        )}
      </p>
      {practice.viewerCanEdit && (
        <ActionGroup label="Link worker team" key={practice.version}>
          <NameTeam {...practice} teamId={team?.id ?? ''} />
        </ActionGroup>
      )}
    </Section>
  );
}

interface NameTeamProps {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly teamId: string;
}

function NameTeam({ id, name, version, teamId }: NameTeamProps) {
  const teams = usePageQuery(teamsQuery, {});
  const { sayDone } = useMessages();
  const naming = useAction(nameTeam, { onSuccess: () => sayDone(`The link worker team of ${name} is named`) });
  const choices = (teams.data?.organisations.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  return (
    <ActionPanel
      label={teamId ? 'Change the team' : 'Name the team'}
      consequence={`New referrals from ${name} go to this team. Referrals already sent stay where they are.`}
      submitLabel="Name this team"
      main={!teamId}
      errors={naming.errors}
      busy={naming.busy}
      onSubmit={(values) => {
        const chosen = values.text('teamId');
        if (!naming.errors.show(chosen ? [] : [{ field: 'teamId', message: 'Choose a link worker team' }])) return;
        void naming.run({ practiceId: id, teamId: chosen, expectedVersion: version });
      }}
    >
      <Select name="teamId" label="Link worker team" none="Choose a team" choices={choices} defaultValue={teamId} />
    </ActionPanel>
  );
}
