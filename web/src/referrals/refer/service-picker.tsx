import type { Need } from '@kith/referral-lifecycle';
import { useEffect, useState } from 'react';
import { useMessages } from '../../app/layout/messages';
import { usePageQuery } from '../../app/client/use-page-query';
import { getFragmentData, graphql } from '../../gql';
import type { PersonFacts, ServiceChoiceFragment, ServiceFilter } from '../../gql/graphql';
import { Loading } from '../../ui/loading';
import { ChosenService } from './chosen-service';
import { personFacts } from './person-facts';
import { serviceChoice } from './referral-draft';
import { ServiceResults } from './service-results';
import { type ServiceQuestion, ServiceSearch } from './service-search';
import type { ReferFormState } from './use-refer-form';

const servicesQuery = graphql(`
  query ServicesToReferTo($filter: ServiceFilter, $person: PersonFacts!, $first: Int!) {
    services(filter: $filter, person: $person, first: $first) {
      edges {
        distanceKm
        node {
          ...ServiceChoice
          ...MatchReasons
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const pageSize = 10;
const mostShown = 100;

function filterFrom({ text, near, onlyNeeds }: ServiceQuestion, needs: readonly Need[]): ServiceFilter {
  return { text: text || null, nearOutcode: near || null, needs: onlyNeeds && needs.length > 0 ? [...needs] : null };
}

/** The services that answer a question; by name where it cannot be measured from the place it names. */
function useServices(question: ServiceQuestion, person: PersonFacts, needs: readonly Need[], first: number) {
  const near = usePageQuery(servicesQuery, { filter: filterFrom(question, needs), person, first });
  const unmeasured = near.error !== null && question.near !== '';
  const anywhere = { filter: filterFrom({ ...question, near: '' }, needs), person, first };
  const byName = usePageQuery(servicesQuery, anywhere, { skip: !unmeasured });
  return { services: (unmeasured ? byName : near).data?.services ?? null, unmeasured };
}

/** The service to refer to: chosen, or to be found by need, by words, and nearest to where the person lives. */
export function ServicePicker({ form }: { readonly form: ReferFormState }) {
  const { answers, service, chooseService } = form;
  const [justChosen, setJustChosen] = useState(false);
  const choose = (next: ServiceChoiceFragment) => {
    setJustChosen(true);
    chooseService(next);
  };
  if (!service) return <FindService form={form} onChoose={choose} />;
  const change = () => chooseService(null);
  return <ChosenService service={service} needs={answers.needs} focus={justChosen} onChange={change} />;
}

interface FindServiceProps {
  readonly form: ReferFormState;
  readonly onChoose: (service: ServiceChoiceFragment) => void;
}

function FindService({ form: { answers, person }, onChoose }: FindServiceProps) {
  const outcode = person?.outcode ?? '';
  const [asked, setAsked] = useState<ServiceQuestion | null>(null);
  const [first, setFirst] = useState(pageSize);
  const question = asked ?? { text: '', near: outcode, onlyNeeds: true };
  const facts = personFacts(person, answers);
  const { services, unmeasured } = useServices(question, facts, answers.needs, first);
  useSayFound(services?.edges.length ?? null);
  const mayShowMore = services?.pageInfo.hasNextPage && first < mostShown;
  return (
    <>
      <ServiceSearch key={outcode} question={question} onSearch={setAsked} />
      {unmeasured && <p>We cannot measure from {question.near}, so these are in order of name.</p>}
      {services ? (
        <ServiceResults
          results={services.edges.map(({ distanceKm, node }) => ({
            distanceKm: distanceKm ?? null,
            service: getFragmentData(serviceChoice, node),
            match: node,
          }))}
          onMore={mayShowMore ? () => setFirst(first + pageSize) : undefined}
          onChoose={onChoose}
        />
      ) : (
        <Loading />
      )}
    </>
  );
}

function useSayFound(count: number | null): void {
  const { announce } = useMessages();
  useEffect(() => {
    if (count !== null) announce(count === 1 ? '1 service found' : `${count} services shown`);
  }, [count, announce]);
}
