import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { DescribedService } from '../service-facts';

const publishedService = graphql(`
  fragment PublishedService on Service {
    id
    ...ServiceFacts
  }
`);

const publishedListing = graphql(`
  fragment PublishedListing on DraftedListing {
    acceptsReferrals
    published {
      name
      summary
      description
      needs
      venue
      outcode
      schedule
      cost
      eligibility
      gettingThere
      accessibility
      phone
      email
      minimumAge
      maximumAge
      areaOutcodes
      responseWorkingDays
    }
  }
`);

interface PublishedListingProps {
  readonly service: FragmentType<typeof publishedService>;
  readonly draft: FragmentType<typeof publishedListing>;
}

/** The page of a service as it will be once its draft is published. */
export function PublishedListing(props: PublishedListingProps) {
  const service = getFragmentData(publishedService, props.service);
  const { published, acceptsReferrals } = getFragmentData(publishedListing, props.draft);
  return (
    <>
      <h3 className="nhsuk-heading-m">{published.name}</h3>
      <p className="nhsuk-body-l">{published.summary}</p>
      {published.description && <p className="kith-lines">{published.description}</p>}
      <DescribedService service={service} instead={{ ...published, acceptsReferrals }} />
    </>
  );
}
