import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { BackLink } from '../../ui/back-link';
import { SubmitButton } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Form } from '../../ui/form';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';

const connectFeed = graphql(`
  mutation ConnectFeed($name: String!, $address: String!, $daily: Boolean!, $idempotencyKey: String!) {
    addFeedSource(name: $name, address: $address, daily: $daily, idempotencyKey: $idempotencyKey) {
      ... on FeedSource {
        id
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

/** Connects the feed of a council or another who publishes services. */
export function ConnectFeedPage() {
  const { sayDone } = useMessages();
  const connecting = useAction(connectFeed, {
    onSuccess: ({ id }) => sayDone('The feed is connected and is being read', `/sources/${id}`),
  });
  return (
    <div className="kith-narrow">
      <BackLink to="/sources">Sources</BackLink>
      <PageHeading>Connect a feed</PageHeading>
      <p>
        Kith reads feeds of Open Referral UK 3.0 and 1.0, and those of another Kith. Nothing in the directory is taken
        over or deleted: services from the feed are added, and what you put right in Kith stays.
      </p>
      <Form
        errors={connecting.errors}
        busy={connecting.busy}
        onSubmit={(values) =>
          void connecting.run({
            name: values.text('name'),
            address: values.text('address'),
            daily: values.flag('daily'),
          })
        }
      >
        <TextField
          name="name"
          label="Whose feed is it?"
          hint="Such as Tidewell Council. It is told with everything that comes from the feed."
          autoComplete="off"
        />
        <TextField
          name="address"
          label="Web address of the feed"
          hint="It begins with https:// and often ends with /services or /v3"
          inputMode="url"
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
        />
        <Checkbox name="daily" label="Read it each day" defaultChecked />
        <SubmitButton>Connect and read it</SubmitButton>
      </Form>
    </div>
  );
}
