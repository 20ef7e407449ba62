import { Link } from 'react-router';
import { oneOf, useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { ClaimState, RequestsToJoinPageQuery } from '../../gql/graphql';
import { DateText } from '../../ui/date-text';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { TabLinks } from '../../ui/tab-links';
import { Worklist } from '../../ui/worklist';
import { EditorTabs } from '../editor-work/editor-tabs';
import { claimStateWords, evidenceSentences } from './claim-words';

const pageQuery = graphql(`
  query RequestsToJoinPage($state: ClaimState, $after: String) {
    editorWork {
      ...EditorTabs
    }
    requestsToJoin(state: $state, first: 25, after: $after) {
      edges {
        node {
          id
          name
          organisation {
            id
            name
          }
          requesterName
          confirmedAt
          decidedAt
          decidedByName
          evidence
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Request = RequestsToJoinPageQuery['requestsToJoin']['edges'][number]['node'];
type Listed = Exclude<ClaimState, 'UNCONFIRMED'>;

const states: readonly Listed[] = ['WAITING', 'APPROVED', 'DECLINED'];
const fields = { state: oneOf(states, 'WAITING') };

const nothing: Readonly<Record<Listed, string>> = {
  WAITING:
    'Nobody waits. Whoever asks to keep the listing of their organisation appears here, once their address is confirmed.',
  APPROVED: 'Nothing here. What you approve appears here, and can be taken back until the invitation is accepted.',
  DECLINED: 'Nothing here. What you decline appears here.',
};

/** People who ask to keep the listings of their organisation, the oldest request first. */
export function RequestsToJoinPage() {
  const { state: address, after, linkTo } = useAddressState(fields);
  const page = usePageQuery(pageQuery, { state: address.state, after });
  return (
    <>
      <PageHeading>Requests to join</PageHeading>
      <EditorTabs work={page.data?.editorWork ?? null} current="requestsToJoin" />
      <p>
        People who ask to keep the listing of their organisation. Make sure that they speak for it, then let them in.
      </p>
      <TabLinks
        label="Which requests"
        tabs={states.map((each) => ({
          label: claimStateWords[each],
          to: linkTo({ state: each }),
          current: each === address.state,
        }))}
      />
      {page.data ? (
        <Requests page={page.data} state={address.state} stale={page.stale} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

interface RequestsProps {
  readonly page: RequestsToJoinPageQuery;
  readonly state: Listed;
  readonly stale: boolean;
}

function Requests({ page, state, stale }: RequestsProps) {
  const { edges, pageInfo } = page.requestsToJoin;
  if (edges.length === 0) return <EmptyState>{nothing[state]}</EmptyState>;
  return (
    <>
      <Worklist<Request>
        caption="Requests to join"
        captionHidden
        rows={edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          {
            heading: 'Organisation',
            cell: ({ id, name, organisation }) => (
              <Link to={`/requests-to-join/${id}`}>{organisation?.name ?? name}</Link>
            ),
          },
          { heading: 'Listed', cell: ({ name }) => (name === null ? 'Yes' : 'New') },
          { heading: 'Who asks', cell: ({ requesterName }) => requesterName ?? 'Erased after 90 days' },
          state === 'WAITING'
            ? { heading: 'Since', cell: ({ confirmedAt }) => confirmedAt && <DateText date={confirmedAt} /> }
            : { heading: 'Decided', cell: (row) => <DecidedBy request={row} /> },
          { heading: 'What Kith knows', cell: ({ evidence }) => evidenceSentences(evidence).join('. ') },
        ]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}

function DecidedBy({ request: { decidedAt, decidedByName } }: { readonly request: Request }) {
  return (
    <>
      {decidedAt && <DateText date={decidedAt} />}, {decidedByName}
    </>
  );
}
