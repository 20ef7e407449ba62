import { useState } from 'react';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import { Button } from '../ui/button';
import { Radios } from '../ui/radios';
import { TextField } from '../ui/text-field';

const recipientsQuery = graphql(`
  query ConsentRecipients($text: String) {
    organisations(text: $text, kinds: [LINK_WORKER_TEAM, COMMUNITY, COUNCIL], first: 10) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Chooses the organisation with which is shared, found by name. */
export function RecipientField({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const found = usePageQuery(recipientsQuery, { text: text || null });
  const choices = found.data?.organisations.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  return (
    <>
      <TextField
        name="recipientName"
        label="Its name begins with"
        width={20}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button secondary small onClick={() => setText(typed.trim())}>
        Find
      </Button>
      {found.data ? (
        <Radios
          key={text}
          name={name}
          legend="With whom?"
          small
          {...(choices.length === 0 && { hint: 'No organisation has a name that begins so' })}
          choices={choices}
        />
      ) : (
        <QueryState query={found} below />
      )}
    </>
  );
}
