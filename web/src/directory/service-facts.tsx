import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { ServiceFactsFragment, ServicePracticalitiesFragment } from '../gql/graphql';
import { longDate } from '../ui/date-words';
import { Facts } from '../ui/facts';
import { NeedTags } from '../ui/need-tags';
import { PhoneLink } from '../ui/phone-link';
import { Section } from '../ui/section';
import { agesWords } from './ages-words';
import { assuranceWords } from './assurance/assurance-words';
import { listingAge } from './assurance/confirm-keeper';
import { PlacesText } from './places-text';
import { servicePracticalities } from './service-practicalities';

const serviceFacts = graphql(`
  fragment ServiceFacts on Service {
    id
    ...ServicePracticalities
    ...ListingAge
    areaOutcodes
    acceptsReferrals
    pausedAt
    responseWorkingDays
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
  }
`);

interface ServiceFactsProps {
  readonly service: FragmentType<typeof serviceFacts>;
}

/** Everything the directory knows of a service. */
export function ServiceFacts({ service }: ServiceFactsProps) {
  return <DescribedService service={service} instead={{}} />;
}

type Said = ServiceFactsFragment & ServicePracticalitiesFragment;

interface DescribedServiceProps extends ServiceFactsProps {
  /** What its draft says instead. */
  readonly instead: Partial<Omit<Said, '__typename' | 'id'>>;
}

/** The same, as a draft of its listing would have it. */
export function DescribedService({ service: asked, instead }: DescribedServiceProps) {
  const standing = getFragmentData(serviceFacts, asked);
  const service = { ...standing, ...instead };
  const { areaOutcodes, capacity, organisation } = service;
  const practicalities = { ...getFragmentData(servicePracticalities, standing), ...instead };
  const { schedule, venue, outcode, gettingThere, accessibility, cost, phone, email } = practicalities;
  return (
    <>
      <Section heading="Going there">
        <Facts
          facts={[
            { label: 'When', value: schedule },
            { label: 'Where', value: [venue, outcode].filter(Boolean).join(', ') },
            { label: 'Getting there', value: gettingThere },
            { label: 'Access', value: accessibility },
            { label: 'Cost', value: cost },
            { label: 'Phone', value: phone && <PhoneLink phone={phone} /> },
            { label: 'E-mail', value: email && <a href={`mailto:${email}`}>{email}</a> },
          ]}
        />
      </Section>
      <Section heading="Who it is for">
        <Facts
          facts={[
            { label: 'Helps with', value: <NeedTags needs={practicalities.needs} /> },
            { label: 'For whom', value: practicalities.eligibility },
            { label: 'Age', value: agesWords(practicalities) },
            { label: 'Area', value: areaOutcodes.length === 0 ? 'Anywhere' : areaOutcodes.join(', ') },
          ]}
        />
      </Section>
      <Section heading="Referring">
        <Facts
          facts={[
            { label: 'Referrals', value: referralWords(service) },
            { label: 'Places', value: <PlacesText capacity={capacity} /> },
            { label: 'Up to date?', value: assuranceWords(getFragmentData(listingAge, standing)) },
            { label: 'Offered by', value: <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link> },
          ]}
        />
      </Section>
    </>
  );
}

function referralWords({ acceptsReferrals, pausedAt, responseWorkingDays: days }: ServiceFactsFragment): string {
  if (!acceptsReferrals && pausedAt) return `Paused since ${longDate(pausedAt)}. None are taken until it resumes.`;
  if (!acceptsReferrals) return 'Not taken here. Tell the person about it; the sheet to print helps.';
  if (typeof days !== 'number') return 'Taken here';
  return `Taken here, answered within ${days} working ${days === 1 ? 'day' : 'days'}`;
}
