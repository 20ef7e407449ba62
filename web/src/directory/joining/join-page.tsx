import { useState } from 'react';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { JoinPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { ButtonLink, SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import { useFormErrors } from '../../ui/form-errors';
import { PageHeading } from '../../ui/page-heading';
import { Section } from '../../ui/section';
import { TextField } from '../../ui/text-field';
import { Worklist } from '../../ui/worklist';
import { WhereMailWorks } from './where-mail-works';

const pageQuery = graphql(`
  query JoinPage($words: String!) {
    services(filter: { text: $words }, first: 25) {
      edges {
        node {
          id
          name
          organisation {
            id
            name
            outcode
            canBeClaimed
          }
        }
      }
    }
  }
`);

type Found = JoinPageQuery['services']['edges'][number]['node'];

interface FoundOrganisation {
  readonly organisation: Found['organisation'];
  readonly services: readonly string[];
}

/** What was found, an organisation each, in the order of what fits best. */
function byOrganisation(services: readonly Found[]): FoundOrganisation[] {
  const ids = [...new Set(services.map(({ organisation }) => organisation.id))];
  return ids.map((id) => {
    const own = services.filter(({ organisation }) => organisation.id === id);
    return { organisation: own[0]!.organisation, services: own.map(({ name }) => name) };
  });
}

/** Where who runs a service finds it, and asks to keep its listing. Nobody need sign in for that. */
export function JoinPage() {
  const [words, setWords] = useState('');
  return (
    <>
      <BackLink to="/sign-in">Sign in</BackLink>
      <PageHeading>Keep your organisation’s listing</PageHeading>
      <p className="nhsuk-body-l">
        GP practices and link workers look here for groups, charities and clubs that people can go to. If you run one,
        you can put right what it says, and be asked before people come.
      </p>
      <WhereMailWorks>
        <FindForm onFind={setWords} />
        {words !== '' && <Results words={words} />}
      </WhereMailWorks>
    </>
  );
}

function FindForm({ onFind }: { readonly onFind: (words: string) => void }) {
  const errors = useFormErrors();
  return (
    <Form
      errors={errors}
      onSubmit={(values) => {
        const words = values.text('words');
        const missing = { field: 'words', message: 'Enter the name of your organisation, or of what it offers' };
        if (errors.show(words === '' ? [missing] : [])) onFind(words);
      }}
    >
      <TextField name="words" label="Name of your organisation, or of what it offers" autoComplete="off" />
      <SubmitButton>Find it</SubmitButton>
    </Form>
  );
}

function Results({ words }: { readonly words: string }) {
  const page = usePageQuery(pageQuery, { words });
  if (!page.data) return <QueryState query={page} below />;
  return <FoundList words={words} services={page.data.services.edges.map(({ node }) => node)} stale={page.stale} />;
}

interface FoundListProps {
  readonly words: string;
  readonly services: readonly Found[];
  readonly stale: boolean;
}

function FoundList({ words, services, stale }: FoundListProps) {
  const found = byOrganisation(services);
  return (
    <Section heading={found.length === 0 ? `Nothing is listed that is called “${words}”` : 'Is it one of these?'}>
      {found.length > 0 && (
        <Worklist<FoundOrganisation>
          caption="Organisations found"
          captionHidden
          rows={found}
          rowKey={({ organisation }) => organisation.id}
          stale={stale}
          columns={[
            { heading: 'Organisation', cell: ({ organisation }) => organisation.name },
            { heading: 'Where', cell: ({ organisation }) => organisation.outcode ?? 'Not said' },
            { heading: 'What it offers', cell: (row) => row.services.join(', ') },
            { heading: 'What to do', headingHidden: true, cell: ({ organisation }) => <Claim of={organisation} /> },
          ]}
        />
      )}
      <p>Not in the list? Then it is not listed yet, or under another name.</p>
      <ButtonLink to="/join/register" secondary>
        Register your organisation
      </ButtonLink>
    </Section>
  );
}

function Claim({ of: { id, name, canBeClaimed } }: { readonly of: Found['organisation'] }) {
  if (!canBeClaimed) return 'Its people are invited by the administrators of Kith';
  return (
    <ButtonLink to={`/join/claim/${id}`} small>
      This is ours<span className="nhsuk-u-visually-hidden"> {name}</span>
    </ButtonLink>
  );
}
