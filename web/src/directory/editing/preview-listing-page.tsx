import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAction } from '../../app/client/use-action';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import type { PreviewListingPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { SubmitButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Form } from '../../ui/form';
import { Loading } from '../../ui/loading';
import { Warning } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Section } from '../../ui/section';
import { Differences } from './differences';
import { PublishedListing } from './published-listing';

const pageQuery = graphql(`
  query PreviewListingPage($id: ID!) {
    service(id: $id) {
      id
      version
      name
      organisation {
        id
        name
      }
      ...PublishedService
      listingDraft {
        version
        ...PublishedListing
        problems {
          field
          message
        }
        differences {
          field
          waitsForEditor
          ...ListingDifferenceFields
        }
      }
    }
  }
`);

const publish = graphql(`
  mutation PublishListing($id: ID!, $expectedVersion: Int!, $draftVersion: Int!, $idempotencyKey: String) {
    publishListing(
      id: $id
      expectedVersion: $expectedVersion
      draftVersion: $draftVersion
      idempotencyKey: $idempotencyKey
    ) {
      ... on Service {
        id
        name
        version
        ...SavedListingDraft
        ...ServiceFacts
        listingProposal {
          proposedAt
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

type Service = PreviewListingPageQuery['service'];
type Draft = NonNullable<Service['listingDraft']>;

/** What everybody will read, what changes, and publishing it. */
export function PreviewListingPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  // What an earlier look left in the cache is of an earlier draft.
  const [asked, setAsked] = useState(false);
  if (!asked && page.data && !page.loading) setAsked(true);
  if (!page.data || !asked) return page.error ? <QueryState query={page} /> : <Loading />;
  const { service } = page.data;
  const { listingDraft: draft } = service;
  return (
    <>
      <BackLink to={`/services/${id}/edit`}>Go on editing</BackLink>
      <PageHeading caption={service.organisation.name}>{`Check the listing of ${service.name}`}</PageHeading>
      {draft && draft.version > 0 ? (
        <Preview service={service} draft={draft} onOvertaken={page.refetch} />
      ) : (
        <EmptyState action={<Link to={`/services/${id}`}>Go to {service.name}</Link>}>
          There is no draft of this listing. What you edit is shown here before you publish it.
        </EmptyState>
      )}
    </>
  );
}

interface PreviewProps {
  readonly service: Service;
  readonly draft: Draft;
  readonly onOvertaken: () => void;
}

function Preview({ service, draft, onOvertaken }: PreviewProps) {
  return (
    <>
      <Section heading="What changes">
        {draft.differences.length === 0 ? (
          <p>Nothing. Publishing it says that somebody has looked at it today, and that it is right.</p>
        ) : (
          <Differences caption="What changes" differences={draft.differences} publishing />
        )}
      </Section>
      {draft.problems.length > 0 ? (
        <ToPutRight service={service} draft={draft} />
      ) : (
        <Publish service={service} draft={draft} onOvertaken={onOvertaken} />
      )}
      <Section heading="What everybody will read">
        <PublishedListing service={service} draft={draft} />
      </Section>
    </>
  );
}

function ToPutRight({ service, draft }: Omit<PreviewProps, 'onOvertaken'>) {
  return (
    <Warning heading="Something has to be put right first">
      <ul>
        {draft.problems.map(({ field, message }) => (
          <li key={field}>{message}</li>
        ))}
      </ul>
      <p>
        <Link to={`/services/${service.id}/edit`}>Go on editing</Link>
      </p>
    </Warning>
  );
}

function Publish({ service, draft, onOvertaken }: PreviewProps) {
  const { id, name, version } = service;
  const { sayDone } = useMessages();
  const publishing = useAction(publish, {
    onSuccess: ({ listingProposal }) => {
      const waits = 'A directory editor is asked to approve the rest.';
      sayDone(`The listing of ${name} is published. ${listingProposal ? waits : ''}`.trim(), `/services/${id}`);
    },
    onProblem: onOvertaken,
  });
  const waiting = draft.differences.some(({ waitsForEditor }) => waitsForEditor);
  return (
    <Form
      errors={publishing.errors}
      busy={publishing.busy}
      onSubmit={() => void publishing.run({ id, expectedVersion: version, draftVersion: draft.version })}
    >
      {waiting && (
        <p>What sends people elsewhere or turns them away is shown once a directory editor has approved it.</p>
      )}
      <SubmitButton>Publish</SubmitButton>
    </Form>
  );
}
