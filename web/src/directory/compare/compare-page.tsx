import { needs as needFacts } from '@kith/referral-lifecycle';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { ComparePageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { agesWords } from '../ages-words';
import { answeringWords } from '../answering-words';
import { services as idsField } from '../find/find-state';
import { PlacesText } from '../places-text';

const pageQuery = graphql(`
  query ComparePage($ids: [ID!]!) {
    services(filter: { ids: $ids }, sort: NAME, first: 3) {
      edges {
        node {
          id
          name
          summary
          needs
          venue
          outcode
          schedule
          cost
          eligibility
          accessibility
          gettingThere
          minimumAge
          maximumAge
          areaOutcodes
          acceptsReferrals
          viewerCanSignpost
          organisation {
            id
            name
          }
          capacity {
            maximum
            available
            status
            updatedAt
          }
          answering {
            decisions
            medianWorkingDays
            answeredShare
          }
        }
      }
    }
  }
`);

type Compared = ComparePageQuery['services']['edges'][number]['node'];

const rows: readonly { readonly label: string; readonly of: (service: Compared) => ReactNode }[] = [
  { label: 'What it is', of: ({ summary }) => summary },
  { label: 'Helps with', of: ({ needs }) => needs.map((need) => needFacts[need].label).join('; ') },
  { label: 'When', of: ({ schedule }) => schedule },
  { label: 'Where', of: ({ venue, outcode }) => [venue, outcode].filter(Boolean).join(', ') },
  { label: 'Getting there', of: ({ gettingThere }) => gettingThere },
  { label: 'Cost', of: ({ cost }) => cost },
  { label: 'Access', of: ({ accessibility }) => accessibility },
  { label: 'For whom', of: ({ eligibility }) => eligibility },
  { label: 'Age', of: (service) => agesWords(service) },
  { label: 'Area', of: ({ areaOutcodes }) => (areaOutcodes.length === 0 ? 'Anywhere' : areaOutcodes.join(', ')) },
  { label: 'Places', of: ({ capacity }) => <PlacesText capacity={capacity} /> },
  { label: 'Answers', of: ({ answering }) => answeringWords(answering) },
  { label: 'Referrals', of: ({ acceptsReferrals }) => (acceptsReferrals ? 'Taken here' : 'Not taken here') },
  {
    label: 'For the person',
    of: ({ id, name, viewerCanSignpost }) => (
      <Link to={`/services/${id}/sheet`}>
        {viewerCanSignpost ? 'Tell someone about' : 'Sheet to print of'} {name}
      </Link>
    ),
  },
];

/** Up to three services side by side, so that somebody can choose. */
export function ComparePage() {
  const [parameters] = useSearchParams();
  const ids = idsField().read(parameters.getAll('ids'));
  const page = usePageQuery(pageQuery, { ids: [...ids] });
  if (!page.data) return <QueryState query={page} />;
  const compared = page.data.services.edges.map(({ node }) => node);
  return (
    <>
      <BackLink to="/services">Find a service</BackLink>
      <PageHeading>Compare services</PageHeading>
      {compared.length === 0 ? (
        <EmptyState>Choose up to three services in the directory, and they stand here side by side.</EmptyState>
      ) : (
        <CompareTable services={compared} />
      )}
    </>
  );
}

function CompareTable({ services }: { readonly services: readonly Compared[] }) {
  // The roles are said again, since browsers forget them once a table is laid out one under the other.
  return (
    <table role="table" className="nhsuk-table kith-compare">
      <caption className="nhsuk-u-visually-hidden">Services side by side</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <span className="nhsuk-u-visually-hidden">What</span>
          </th>
          {services.map(({ id, name, organisation }) => (
            <th key={id} role="columnheader" scope="col">
              <Link to={`/services/${id}`}>{name}</Link>
              <span className="kith-row-note">{organisation.name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ label, of }) => (
          <tr key={label} role="row">
            <th role="rowheader" scope="row">
              {label}
            </th>
            {services.map((service) => (
              <td key={service.id} role="cell" data-service={service.name}>
                {of(service) || <span className="kith-quiet">Not said</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
