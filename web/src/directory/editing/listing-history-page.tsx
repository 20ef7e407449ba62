import { useParams } from 'react-router';
import { useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { ListingHistoryPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { longDateTime } from '../../ui/date-words';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { Section } from '../../ui/section';
import { Differences } from './differences';
import { RestoreListing } from './restore-listing';
import { WhereFrom } from './where-from';

const pageQuery = graphql(`
  query ListingHistoryPage($id: ID!, $after: String) {
    service(id: $id) {
      id
      name
      version
      viewerCanEdit
      organisation {
        id
        name
      }
      ...FieldSources
    }
    listingHistory(serviceId: $id, first: 10, after: $after) {
      edges {
        node {
          version
          replacedAt
          replacedByName
          byFeed
          differences {
            field
            ...ListingDifferenceFields
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Change = ListingHistoryPageQuery['listingHistory']['edges'][number]['node'];
const noFields = {};

/** How a listing was changed, the newest first, and the way back to each older version. */
export function ListingHistoryPage() {
  const { id = '' } = useParams();
  const { after } = useAddressState(noFields);
  const page = usePageQuery(pageQuery, { id, after });
  if (!page.data) return <QueryState query={page} />;
  const { service, listingHistory } = page.data;
  const changes = listingHistory.edges.map(({ node }) => node);
  return (
    <>
      <BackLink to={`/services/${id}`}>{service.name}</BackLink>
      <PageHeading caption={service.organisation.name}>{`How ${service.name} was changed`}</PageHeading>
      <WhereFrom service={service} />
      {changes.length === 0 && (
        <EmptyState>Nothing was changed yet. Each change is kept here, and can be taken back.</EmptyState>
      )}
      {changes.map((change) => (
        <OneChange key={change.version} change={change} service={service} onRestored={page.refetch} />
      ))}
      <Pager pageInfo={listingHistory.pageInfo} />
    </>
  );
}

interface OneChangeProps {
  readonly change: Change;
  readonly service: ListingHistoryPageQuery['service'];
  readonly onRestored: () => void;
}

function OneChange({ change, service, onRestored }: OneChangeProps) {
  const { version, replacedAt, replacedByName, byFeed, differences } = change;
  const when = longDateTime(replacedAt);
  return (
    <Section heading={`Version ${version}, until ${when}`}>
      <p>{byFeed ? `Changed by the feed ${replacedByName}:` : `Changed by ${replacedByName}:`}</p>
      {differences.length === 0 ? (
        <p>Nothing that is edited here.</p>
      ) : (
        <Differences caption={`What changed after version ${version}`} differences={differences} />
      )}
      {service.viewerCanEdit && (
        <RestoreListing service={service} restored={version} when={when} onRestored={onRestored} />
      )}
    </Section>
  );
}
