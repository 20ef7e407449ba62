import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { useMembership } from '../app/session/session';
import { Link } from 'react-router';
import { getFragmentData, graphql } from '../gql';
import type { OurServicesPageQuery } from '../gql/graphql';
import { longDate } from '../ui/date-words';
import { EmptyState } from '../ui/empty-state';
import { NeedTags } from '../ui/need-tags';
import { PageHeading } from '../ui/page-heading';
import { Worklist } from '../ui/worklist';
import { assuranceWords } from './assurance/assurance-words';
import { listingAge } from './assurance/confirm-keeper';
import { EditingState } from './editing/editing-state';
import { ServiceKeeping } from './keeping/service-keeping';
import { PlacesText } from './places-text';

const pageQuery = graphql(`
  query OurServicesPage($organisationId: ID!) {
    organisation(id: $organisationId) {
      id
      services {
        id
        name
        needs
        schedule
        acceptsReferrals
        viewerCanKeep
        pausedAt
        mergedInto {
          id
          name
          organisation {
            id
            name
          }
        }
        mergedFrom {
          id
          name
          organisation {
            id
            name
          }
        }
        timesSignposted
        ...ServiceKeeping
        ...EditingState
        ...ListingAge
        capacity {
          maximum
          available
          status
          updatedAt
        }
      }
    }
  }
`);

type OurService = OurServicesPageQuery['organisation']['services'][number];

/** The services of one's own organisation, with their places. */
export function OurServicesPage() {
  const { organisation } = useMembership();
  const page = usePageQuery(pageQuery, { organisationId: organisation.id });
  if (!page.data) return <QueryState query={page} />;
  const { services } = page.data.organisation;
  const keeps = services.some(({ viewerCanKeep }) => viewerCanKeep);
  return (
    <>
      <PageHeading caption={organisation.name}>Our services</PageHeading>
      {keeps && (
        <p>
          <Link to="/suggested-corrections">Corrections that people have suggested</Link>
        </p>
      )}
      {services.length === 0 ? (
        <EmptyState>The services your organisation offers appear here once the directory lists them.</EmptyState>
      ) : (
        <Worklist
          caption="Our services"
          captionHidden
          rows={services}
          rowKey={({ id }) => id}
          columns={[
            { heading: 'Service', cell: (service) => <NameAndAge service={service} /> },
            { heading: 'Helps with', cell: ({ needs }) => <NeedTags needs={needs} /> },
            { heading: 'When', cell: ({ schedule }) => schedule },
            { heading: 'Places', cell: ({ capacity }) => <PlacesText capacity={capacity} /> },
            {
              heading: 'Referrals',
              cell: ({ acceptsReferrals, pausedAt }) => referralsWords(acceptsReferrals, pausedAt),
            },
            { heading: 'What to do', headingHidden: true, cell: (service) => <ServiceKeeping service={service} /> },
          ]}
        />
      )}
    </>
  );
}

function NameAndAge({ service }: { readonly service: OurService }) {
  const { id, name, mergedInto, mergedFrom, timesSignposted } = service;
  return (
    <>
      <Link to={`/services/${id}`}>{name}</Link>
      <br />
      <span className="kith-quiet">{assuranceWords(getFragmentData(listingAge, service))}</span>
      <EditingState service={service} />
      {mergedInto && (
        <p>
          The same as <Link to={`/services/${mergedInto.id}`}>{mergedInto.name}</Link> of {mergedInto.organisation.name}
          : people find that one. Referrals under way go on here.
        </p>
      )}
      {mergedFrom.map((other) => (
        <p key={other.id}>
          Also stands for {other.name} of {other.organisation.name}
        </p>
      ))}
      {typeof timesSignposted === 'number' && (
        <span className="kith-row-note">
          People were told about it {timesSignposted.toLocaleString('en-GB')} times in the last 90 days
        </span>
      )}
    </>
  );
}

function referralsWords(taken: boolean, pausedAt: string | null | undefined): string {
  if (taken) return 'Taken here';
  return pausedAt ? `Paused since ${longDate(pausedAt)}` : 'Not taken here';
}
