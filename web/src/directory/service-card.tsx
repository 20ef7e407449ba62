import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { ServiceCardFragment } from '../gql/graphql';
import { Facts } from '../ui/facts';
import { NeedTags } from '../ui/need-tags';
import { answeringWords } from './answering-words';
import { distanceWords } from './distance-words';
import { PlacesText } from './places-text';

const serviceCard = graphql(`
  fragment ServiceCard on Service {
    id
    name
    summary
    needs
    venue
    outcode
    schedule
    cost
    acceptsReferrals
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
`);

export interface ServiceCardProps {
  readonly service: FragmentType<typeof serviceCard>;
  /** From where one searched; null where one did not say. */
  readonly distanceKm?: number | null | undefined;
  /** Its place in the list, and so on the map. */
  readonly number?: number;
  /** What else there is to say or do about it here. */
  readonly children?: ReactNode;
}

function where({ venue, outcode }: ServiceCardFragment, distanceKm: number | null | undefined): string {
  const distance = typeof distanceKm === 'number' ? distanceWords(distanceKm) : null;
  return [venue, outcode, distance].filter(Boolean).join(', ');
}

/** A service in a list: enough to choose. */
export function ServiceCard({ service: masked, distanceKm, number, children }: ServiceCardProps) {
  const service = getFragmentData(serviceCard, masked);
  const { id, name, organisation, summary, needs, schedule, cost, capacity, answering, acceptsReferrals } = service;
  return (
    <article className="kith-service">
      <h2 className="nhsuk-heading-s">
        {number !== undefined && (
          <span className="kith-service__number" aria-hidden="true">
            {number}
          </span>
        )}
        <Link to={`/services/${id}`}>{name}</Link>
      </h2>
      <p>
        <span className="kith-quiet">{organisation.name}.</span> {summary}
      </p>
      <NeedTags needs={needs} />
      <div className="kith-facts-wide">
        <Facts
          facts={[
            { label: 'Where', value: where(service, distanceKm) },
            { label: 'When', value: schedule },
            { label: 'Cost', value: cost },
            { label: 'Places', value: <PlacesText capacity={capacity} /> },
            { label: 'Answers', value: answeringWords(answering) },
          ]}
        />
      </div>
      {!acceptsReferrals && <p className="kith-service__note">Takes no referrals here. Tell the person about it.</p>}
      {children}
    </article>
  );
}
