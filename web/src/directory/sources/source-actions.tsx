import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import type { SourcePageQuery } from '../../gql/graphql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';
import { Checkbox } from '../../ui/checkbox';
import { TextField } from '../../ui/text-field';

const readSource = graphql(`
  mutation ReadSource($id: ID!, $idempotencyKey: String!) {
    readFeedSource(id: $id, mode: FULL, idempotencyKey: $idempotencyKey) {
      ... on FeedSource {
        ...SourceReading
      }
      ... on Problem {
        message
      }
    }
  }
`);

const changeSource = graphql(`
  mutation ChangeSource($id: ID!, $expectedVersion: Int!, $name: String!, $daily: Boolean!, $idempotencyKey: String!) {
    changeFeedSource(
      id: $id
      expectedVersion: $expectedVersion
      name: $name
      daily: $daily
      idempotencyKey: $idempotencyKey
    ) {
      ... on FeedSource {
        id
        name
        daily
        nextRunAt
        version
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

type Source = Pick<SourcePageQuery['feedSource'], 'id' | 'name' | 'address' | 'daily' | 'version'>;

interface SourceActionsProps {
  readonly source: Source;
  readonly canRead: boolean;
}

/** Has a source read now, names it anew, has it read each day or no longer. */
export function SourceActions({ source, canRead }: SourceActionsProps) {
  const { id, name, address, daily, version } = source;
  const { sayDone } = useMessages();
  const reading = useAction(readSource, { onSuccess: () => sayDone(`${name} is being read`) });
  const changing = useAction(changeSource, { onSuccess: () => sayDone('The source is changed') });
  return (
    <ActionGroup label={`What you can do with ${name}`} key={String(canRead)}>
      {canRead && (
        <ActionPanel
          main
          label="Read it now"
          heading={`Read ${name} now`}
          consequence="Kith asks for everything the feed shows. Services that it no longer shows are withdrawn; what was edited in Kith stays."
          submitLabel="Read all of it"
          errors={reading.errors}
          busy={reading.busy}
          onSubmit={() => void reading.run({ id })}
        />
      )}
      <ActionPanel
        label="Change"
        heading={`Change ${name}`}
        consequence="Services that came from it stay as they are."
        submitLabel="Save"
        errors={changing.errors}
        busy={changing.busy}
        onSubmit={(values) =>
          void changing.run({ id, expectedVersion: version, name: values.text('name'), daily: values.flag('daily') })
        }
      >
        <TextField name="name" label="Name" defaultValue={name} autoComplete="off" />
        {address && <Checkbox name="daily" label="Read it each day" defaultChecked={daily} />}
      </ActionPanel>
    </ActionGroup>
  );
}
