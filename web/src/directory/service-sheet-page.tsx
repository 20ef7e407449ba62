import { needs } from '@kith/referral-lifecycle';
import { Navigate, useParams } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { getFragmentData, graphql } from '../gql';
import type { ServiceSheetPageQuery } from '../gql/graphql';
import { BackLink } from '../ui/back-link';
import { PageHeading } from '../ui/page-heading';
import { PrintButton } from '../ui/print-button';
import { agesWords } from './ages-words';
import { servicePracticalities } from './service-practicalities';

const pageQuery = graphql(`
  query ServiceSheetPage($id: ID!) {
    service(id: $id) {
      id
      name
      summary
      description
      mergedInto {
        id
      }
      ...ServicePracticalities
      organisation {
        id
        name
        phone
        email
      }
    }
  }
`);

type Service = ServiceSheetPageQuery['service'];

function linesOf(service: Service): readonly (readonly [string, string | null | undefined])[] {
  const { organisation } = service;
  const practicalities = getFragmentData(servicePracticalities, service);
  const { schedule, venue, outcode, gettingThere, accessibility, cost, eligibility, phone, email } = practicalities;
  return [
    ['When is it?', schedule],
    ['Where is it?', [venue, outcode].filter(Boolean).join(', ')],
    ['How do I get there?', gettingThere],
    ['Can I get in and around?', accessibility],
    ['What does it cost?', cost],
    ['Is it for me?', eligibility ?? `Age: ${agesWords(practicalities).toLowerCase()}.`],
    [
      'Whom do I ask?',
      [organisation.name, phone ?? organisation.phone, email ?? organisation.email].filter(Boolean).join(', '),
    ],
  ];
}

/** A sheet about a service for the person themselves, in plain words and large letters, to print or to read out. */
export function ServiceSheetPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data || page.stale) return <QueryState query={page} />;
  const { service } = page.data;
  if (service.mergedInto) return <Navigate to={`/services/${service.mergedInto.id}/sheet`} replace />;
  return (
    <div className="kith-sheet">
      <BackLink to={`/services/${service.id}`}>{service.name}</BackLink>
      <PageHeading caption="Something that may help you" title={`Sheet: ${service.name}`}>
        {service.name}
      </PageHeading>
      <p className="nhsuk-body-l">{service.summary}</p>
      {service.description && <p className="kith-lines">{service.description}</p>}
      <p>
        It can help with:{' '}
        {getFragmentData(servicePracticalities, service)
          .needs.map((need) => needs[need].label.toLowerCase())
          .join('; ')}
        .
      </p>
      {linesOf(service).map(
        ([question, answer]) =>
          answer && (
            <section key={question}>
              <h2 className="nhsuk-heading-s">{question}</h2>
              <p className="kith-lines">{answer}</p>
            </section>
          ),
      )}
      <p>
        Nothing about you has been passed on. You decide whether to go; if you would like company the first time, ask
        whoever gave you this sheet.
      </p>
      <PrintButton>Print this sheet</PrintButton>
    </div>
  );
}
