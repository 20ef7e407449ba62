import { Link, useParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { getFragmentData, graphql } from '../../gql';
import type { RequestToJoinPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { DateText } from '../../ui/date-text';
import { Facts } from '../../ui/facts';
import { PageHeading } from '../../ui/page-heading';
import { Section } from '../../ui/section';
import { evidenceSentences } from './claim-words';
import { claimDecision, DecideRequest } from './decide-request';
import { DecidedRequest } from './decided-request';

const pageQuery = graphql(`
  query RequestToJoinPage($id: ID!) {
    requestToJoin(id: $id) {
      id
      name
      purpose
      website
      outcode
      requesterName
      requesterRole
      email
      howToCheck
      confirmedAt
      similar {
        id
        name
        outcode
      }
      ...ClaimDecision
    }
  }
`);

type Request = RequestToJoinPageQuery['requestToJoin'];

/** One request to keep the listings of an organisation: who asks, what is known, and what to do. */
export function RequestToJoinPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data || page.stale) return <QueryState query={page} />;
  const { requestToJoin: request } = page.data;
  const decision = getFragmentData(claimDecision, request);
  const name = decision.organisation?.name ?? request.name ?? '';
  return (
    <>
      <BackLink to="/requests-to-join">Requests to join</BackLink>
      <PageHeading caption="Request to join">{name}</PageHeading>
      <Facts facts={factsOf(request, decision.organisation)} />
      <Section heading="What Kith knows">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {evidenceSentences(decision.evidence).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Section>
      <Section heading={decision.state === 'WAITING' ? 'What to do' : 'What was decided'}>
        {decision.state === 'WAITING' ? (
          <DecideRequest request={request} name={name} similar={request.similar} onMeanwhile={page.refetch} />
        ) : (
          <DecidedRequest request={request} onMeanwhile={page.refetch} />
        )}
      </Section>
    </>
  );
}

const erased = 'Erased 90 days after the decision';

function factsOf(request: Request, organisation: { readonly id: string; readonly name: string } | null | undefined) {
  const { confirmedAt, email, website } = request;
  return [
    {
      label: 'Organisation',
      value: organisation ? (
        <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>
      ) : (
        `${request.name ?? ''} (not listed)`
      ),
    },
    { label: 'What it does', value: request.purpose },
    { label: 'Website', value: website && <a href={website}>{website}</a> },
    { label: 'Where', value: request.outcode },
    { label: 'Who asks', value: request.requesterName ?? erased },
    { label: 'What they do there', value: request.requesterRole },
    { label: 'E-mail address, confirmed', value: email && <a href={`mailto:${email}`}>{email}</a> },
    { label: 'How to check, as they say', value: request.howToCheck },
    { label: 'Asked on', value: confirmedAt && <DateText date={confirmedAt} /> },
  ];
}
