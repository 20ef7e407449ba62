import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import { Facts } from '../ui/facts';
import { PhoneLink } from '../ui/phone-link';

const organisationDetails = graphql(`
  fragment OrganisationDetails on Organisation {
    id
    odsCode
    icbCode
    addressLines
    postcode
    phone
    email
    responseWorkingDays
    parent {
      id
      name
    }
  }
`);

/** What is known about an organisation. */
export function OrganisationDetails(props: { readonly organisation: FragmentType<typeof organisationDetails> }) {
  const organisation = getFragmentData(organisationDetails, props.organisation);
  const { parent, phone, email, responseWorkingDays } = organisation;
  const address = [...organisation.addressLines, organisation.postcode].filter(Boolean).join(', ');
  return (
    <Facts
      facts={[
        { label: 'ODS code', value: organisation.odsCode },
        { label: 'ICB code', value: organisation.icbCode },
        { label: 'Address', value: address },
        { label: 'Phone', value: phone && <PhoneLink phone={phone} /> },
        { label: 'E-mail', value: email && <a href={`mailto:${email}`}>{email}</a> },
        { label: 'Belongs to', value: parent && <Link to={`/organisations/${parent.id}`}>{parent.name}</Link> },
        {
          label: 'Time to answer',
          value:
            responseWorkingDays === null || responseWorkingDays === undefined
              ? '10 working days, 2 if urgent (the usual)'
              : `${responseWorkingDays} working days`,
        },
      ]}
    />
  );
}
