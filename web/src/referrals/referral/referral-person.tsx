import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { PersonContact } from '../../people/person-contact';
import { Section } from '../../ui/section';

const referralPerson = graphql(`
  fragment ReferralPerson on Referral {
    id
    person {
      id
      ...PersonContact
    }
  }
`);

/** Who the person is and how to reach them safely. */
export function ReferralPerson(props: { readonly referral: FragmentType<typeof referralPerson> }) {
  const { person } = getFragmentData(referralPerson, props.referral);
  if (!person) return null;
  return (
    <Section heading="The person">
      <PersonContact person={person} />
    </Section>
  );
}
