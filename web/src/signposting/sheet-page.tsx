import { needs } from '@kith/referral-lifecycle';
import { Navigate, useParams } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import type { ServiceSheetPageQuery } from '../gql/graphql';
import { BackLink } from '../ui/back-link';
import { PageHeading } from '../ui/page-heading';
import { PrintButton } from '../ui/print-button';
import { TellSomeone } from './tell-someone';

const pageQuery = graphql(`
  query ServiceSheetPage($id: ID!) {
    service(id: $id) {
      id
      name
      summary
      description
      needs
      mergedInto {
        id
      }
      sheet {
        question
        answer
      }
      viewerCanSignpost
      ...TellSomeone
    }
  }
`);

/** A service in plain words and large letters for the person themselves, and the ways in which it reaches them. */
export function SheetPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data || page.stale) return <QueryState query={page} />;
  const { service } = page.data;
  if (service.mergedInto) return <Navigate to={`/services/${service.mergedInto.id}/sheet`} replace />;
  return (
    <>
      <BackLink to={`/services/${service.id}`}>{service.name}</BackLink>
      <PageHeading caption="Something that may help you" title={`Tell someone: ${service.name}`}>
        {service.name}
      </PageHeading>
      {service.viewerCanSignpost ? (
        <TellSomeone key={service.id} service={service} />
      ) : (
        <PrintButton>Print this sheet</PrintButton>
      )}
      <Sheet service={service} />
    </>
  );
}

function Sheet({ service }: { readonly service: ServiceSheetPageQuery['service'] }) {
  return (
    <div className="kith-sheet">
      <p className="nhsuk-body-l">{service.summary}</p>
      {service.description && <p className="kith-lines">{service.description}</p>}
      <p>It can help with: {service.needs.map((need) => needs[need].label.toLowerCase()).join('; ')}.</p>
      {service.sheet.map(({ question, answer }) => (
        <section key={question}>
          <h2 className="nhsuk-heading-s">{question}</h2>
          <p className="kith-lines">{answer}</p>
        </section>
      ))}
      <p>
        Nothing about you has been passed on. You decide whether to go; if you would like company the first time, ask
        whoever gave you this sheet.
      </p>
    </div>
  );
}
