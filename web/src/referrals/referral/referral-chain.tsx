import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';

const relatedReferral = graphql(`
  fragment RelatedReferral on Referral {
    id
    reference
    state
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
  }
`);

const referralChain = graphql(`
  fragment ReferralChain on Referral {
    id
    basedOn {
      id
      ...RelatedReferral
    }
    onward {
      id
      ...RelatedReferral
    }
  }
`);

/** The referral this one goes on from, and those that go on from it. */
export function ReferralChain(props: { readonly referral: FragmentType<typeof referralChain> }) {
  const { basedOn, onward } = getFragmentData(referralChain, props.referral);
  if (!basedOn && onward.length === 0) return null;
  return (
    <Section heading="Related referrals">
      <ul className="nhsuk-list kith-related">
        {basedOn && <Related label="Goes on from" referral={basedOn} />}
        {onward.map((referral) => (
          <Related key={referral.id} label="Referred on" referral={referral} />
        ))}
      </ul>
    </Section>
  );
}

interface RelatedProps {
  readonly label: string;
  readonly referral: FragmentType<typeof relatedReferral>;
}

function Related({ label, referral: masked }: RelatedProps) {
  const { id, reference, state, sender, receiver, service } = getFragmentData(relatedReferral, masked);
  const to = service ? `${service.name}, ${receiver?.name ?? ''}` : (receiver?.name ?? 'nobody yet');
  return (
    <li>
      {state === 'DRAFT' ? 'Not sent yet:' : label} <Link to={`/referrals/${id}`}>{reference ?? 'a draft'}</Link>,{' '}
      {sender.name} to {to} <StatusTag state={state} />
    </li>
  );
}
