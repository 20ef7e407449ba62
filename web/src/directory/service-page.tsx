import { Navigate, useParams } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { useMembership } from '../app/session/session';
import { pagesOf } from '../app/navigation/navigation';
import { graphql } from '../gql';
import { BackLink } from '../ui/back-link';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/page-heading';
import { EditingState } from './editing/editing-state';
import { ServiceKeeping } from './keeping/service-keeping';
import { SuggestCorrection } from './reports/suggest-correction';
import { ServiceFacts } from './service-facts';

const pageQuery = graphql(`
  query ServicePage($id: ID!) {
    service(id: $id) {
      id
      name
      summary
      description
      viewerCanRefer
      viewerCanReport
      mergedInto {
        id
      }
      viewerCanSignpost
      organisation {
        id
        name
      }
      ...ServiceFacts
      ...ServiceKeeping
      ...EditingState
    }
  }
`);

/** One service: what it is, when, where, for whom, and the way to it. */
export function ServicePage() {
  const { id = '' } = useParams();
  const membership = useMembership();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data || page.stale) return <QueryState query={page} />;
  const { service } = page.data;
  if (service.mergedInto) return <Navigate to={`/services/${service.mergedInto.id}`} replace />;
  const own = pagesOf(membership).some(({ to }) => to === '/our-services');
  return (
    <>
      <BackLink to={own ? '/our-services' : '/services'}>{own ? 'Our services' : 'Find a service'}</BackLink>
      <PageHeading caption={service.organisation.name}>{service.name}</PageHeading>
      <p className="nhsuk-body-l">{service.summary}</p>
      <div className="kith-actions">
        {service.viewerCanRefer && <ButtonLink to={`/refer?service=${service.id}`}>Refer someone</ButtonLink>}
        <ButtonLink to={`/services/${service.id}/sheet`} secondary>
          {service.viewerCanSignpost ? 'Tell someone about it' : 'Sheet to print for the person'}
        </ButtonLink>
      </div>
      <ServiceKeeping service={service} />
      <EditingState service={service} />
      {service.description && <p className="kith-lines">{service.description}</p>}
      <ServiceFacts service={service} />
      {service.viewerCanReport && <SuggestCorrection id={service.id} name={service.name} />}
    </>
  );
}
