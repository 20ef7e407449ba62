import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { personName, personOutline } from '../../people/person-words';
import { DueText } from '../../ui/due-text';
import { PageHeading } from '../../ui/page-heading';
import { StatusTag } from '../../ui/status-tag';

const referralHeading = graphql(`
  fragment ReferralHeading on Referral {
    id
    reference
    state
    urgency
    dueOn
    workingDaysLeft
    statusSentence
    sender {
      id
      name
    }
    receiver {
      id
      name
    }
    service {
      id
      name
    }
    person {
      id
      initials
      ageBand
      outcode
      viewerAccess
      identity {
        givenName
        familyName
      }
    }
  }
`);

/** Which referral this is, about whom, whose turn it is and by when. */
export function ReferralHeading(props: { readonly referral: FragmentType<typeof referralHeading> }) {
  const referral = getFragmentData(referralHeading, props.referral);
  const { reference, state, urgency, person, sender, receiver, service } = referral;
  return (
    <div className="kith-referral-heading">
      <PageHeading
        caption={`${sender.name} to ${service ? `${service.name}, ` : ''}${receiver?.name ?? 'nobody yet'}`}
        title={reference ? `Referral ${reference}` : 'Draft'}
      >
        {reference ?? 'Draft'}
      </PageHeading>
      <p className="kith-referral-heading__who">
        {person && (
          <span>
            {person.viewerAccess === 'FULL' ? (
              <Link to={`/people/${person.id}`}>{personName(person)}</Link>
            ) : (
              <strong>{personName(person)}</strong>
            )}
            , {personOutline(person)}
          </span>
        )}
        <StatusTag state={state} />
        {urgency === 'URGENT' && <strong className="nhsuk-tag nhsuk-tag--red">Urgent</strong>}
        <DueText dueOn={referral.dueOn} workingDaysLeft={referral.workingDaysLeft} />
      </p>
      <p className="nhsuk-body-l">{referral.statusSentence}</p>
    </div>
  );
}
