import { useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { useUnfinishedSave } from '../../app/saving/unfinished-save';
import { useMembership } from '../../app/session/session';
import { getFragmentData, graphql } from '../../gql';
import type { ReferPageQuery } from '../../gql/graphql';
import { personChoice } from '../../people/find-person/person-choice';
import { Loading } from '../../ui/loading';
import { PageHeading } from '../../ui/page-heading';
import { useLeftDraft } from './left-drafts';
import { ReferForm } from './refer-form';
import { referralToGoOnFrom, savedDraft, serviceChoice } from './referral-draft';
import { type Source, startFrom } from './start';

const pageQuery = graphql(`
  query ReferPage(
    $organisationId: ID!
    $referralId: ID!
    $fromReferral: Boolean!
    $personId: ID!
    $forPerson: Boolean!
    $serviceId: ID!
    $toService: Boolean!
  ) {
    organisation(id: $organisationId) {
      id
      kind
      viewerCanRefer
      linkWorkerTeam {
        id
        name
      }
    }
    organisations(kinds: [LINK_WORKER_TEAM], first: 50) {
      edges {
        node {
          id
          name
        }
      }
    }
    referral(id: $referralId) @include(if: $fromReferral) {
      ...ReferralToGoOnFrom
    }
    person(id: $personId) @include(if: $forPerson) {
      ...PersonChoice
    }
    service(id: $serviceId) @include(if: $toService) {
      ...ServiceChoice
    }
  }
`);

/** What the address says to begin with: a draft, a referral to go on from, a person, a service. Ids only. */
function useSource(): Source {
  const { id } = useParams();
  const [parameters] = useSearchParams();
  const basedOn = parameters.get('basedOn');
  const again = parameters.get('again');
  const referral = id ?? basedOn ?? again;
  return {
    referralId: referral,
    use: id ? 'RESUME' : basedOn ? 'REFER_ON' : 'AGAIN',
    personId: id ? null : parameters.get('person'),
    serviceId: id ? null : parameters.get('service'),
  };
}

/** Refers somebody: begins a referral, or goes on with a draft. Each arrival by a link begins anew. */
export function ReferPage() {
  const { key, state } = useLocation();
  const instance = (state as { instance?: string } | null)?.instance ?? key;
  return <Return key={instance} instance={instance} />;
}

/** Goes on with what was begun here before the page was left, if anything was. */
function Return({ instance }: { readonly instance: string }) {
  const fromAddress = useSource();
  const left = useLeftDraft(instance);
  if (left === undefined) return <Loading />;
  const resumed: Source = { referralId: left, use: 'RESUME', personId: null, serviceId: null };
  return <Begin instance={instance} from={left === null ? fromAddress : resumed} />;
}

function Begin({ instance, from }: { readonly instance: string; readonly from: Source }) {
  const { organisation } = useMembership();
  // The address changes once the draft is saved; what was begun with does not.
  const [source] = useState(from);
  const page = usePageQuery(pageQuery, {
    organisationId: organisation.id,
    referralId: source.referralId ?? '',
    fromReferral: source.referralId !== null,
    personId: source.personId ?? '',
    forPerson: source.personId !== null,
    serviceId: source.serviceId ?? '',
    toService: source.serviceId !== null,
  });
  // Begun with what the server says now, and from then on left alone by what changes in the cache.
  const [begun, setBegun] = useState<ReferPageQuery | null>(null);
  const read = getFragmentData(referralToGoOnFrom, page.data?.referral);
  const version = read ? getFragmentData(savedDraft, read).version : undefined;
  const unfinished = useUnfinishedSave(source.referralId, version, page.refetch);
  if (!begun && page.data && !page.loading && !unfinished) setBegun(page.data);
  if (!begun) return page.error ? <QueryState query={page} /> : <Loading />;

  const { organisation: own, organisations, ...given } = begun;
  if (!own.viewerCanRefer) return <RefersNobody organisation={organisation.name} />;
  const referral = getFragmentData(referralToGoOnFrom, given.referral) ?? null;
  if (source.use === 'RESUME' && referral && !referral.viewerCanRevise) return <NoDraft referral={referral} />;
  const start = startFrom(source.use, {
    usualTeam: own.linkWorkerTeam ?? null,
    referral,
    person: getFragmentData(personChoice, given.person) ?? null,
    service: getFragmentData(serviceChoice, given.service) ?? null,
  });
  const teams = own.kind === 'LINK_WORKER_TEAM' ? [] : organisations.edges.map(({ node }) => node);
  return (
    <ReferForm instance={instance} start={start} teams={teams} word={own.kind === 'PRACTICE' ? 'patient' : 'person'} />
  );
}

function RefersNobody({ organisation }: { readonly organisation: string }) {
  return (
    <>
      <PageHeading>Your role does not refer</PageHeading>
      <p>
        In your role at {organisation} you do not refer people. If you should, ask whoever manages the members of your
        organisation.
      </p>
      <p>
        <Link to="/">Go to your first page</Link>
      </p>
    </>
  );
}

function NoDraft({ referral }: { readonly referral: { readonly id: string; readonly reference?: string | null } }) {
  return (
    <>
      <PageHeading>This is no longer a draft</PageHeading>
      <p>
        {referral.reference ? `It has been sent with the reference ${referral.reference}.` : 'It has been discarded.'}
      </p>
      <p>{referral.reference && <Link to={`/referrals/${referral.id}`}>Open the referral</Link>}</p>
    </>
  );
}
