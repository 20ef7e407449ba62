import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import { DateText } from '../ui/date-text';
import { Section } from '../ui/section';
import { wayWords } from './way-words';

const personSignposts = graphql(`
  fragment PersonSignposts on Person {
    id
    signposts {
      id
      way
      mail
      signpostedAt
      signpostedByName
      service {
        id
        name
      }
    }
  }
`);

/** What somebody was told about; nothing where they were told about nothing. */
export function PersonSignposts(props: { readonly person: FragmentType<typeof personSignposts> }) {
  const { signposts } = getFragmentData(personSignposts, props.person);
  if (signposts.length === 0) return null;
  return (
    <Section heading="Signposted to">
      <p>They were told about these, and decide themselves whether to go. None of them is a referral.</p>
      <ul>
        {signposts.map(({ id, service, way, mail, signpostedAt, signpostedByName }) => (
          <li key={id}>
            Signposted to <Link to={`/services/${service.id}`}>{service.name}</Link> {wayWords[way]}
            {mail === 'NOT_SENT' && ' (the e-mail could not be sent)'}, <DateText date={signpostedAt} />, by{' '}
            {signpostedByName}
          </li>
        ))}
      </ul>
    </Section>
  );
}
