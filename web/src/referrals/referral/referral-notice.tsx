import { declineReasonLabels } from '@kith/referral-lifecycle';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import type { ReferralNoticeFragment } from '../../gql/graphql';
import { longDate } from '../../ui/date-words';
import { Notice } from '../../ui/notice';

const referralNotice = graphql(`
  fragment ReferralNotice on Referral {
    id
    reference
    state
    viewerSide
    senderAction
    declineReason
    closedAt
    sender {
      id
      name
      phone
    }
    receiver {
      id
      name
    }
    person {
      id
    }
    content {
      reason
    }
    onward {
      id
      reference
    }
  }
`);

/** What the referral asks of its sender after it has ended, or why its receiver sees so little of it now. */
export function ReferralNotice(props: { readonly referral: FragmentType<typeof referralNotice> }) {
  const referral = getFragmentData(referralNotice, props.referral);
  if (referral.viewerSide === 'SENDER') return <SenderNotice referral={referral} />;
  if (referral.viewerSide === 'ORIGIN') return <OriginNotice />;
  if (referral.content) return null;
  const [passedTo] = referral.state === 'DECLINED' ? referral.onward : [];
  return passedTo ? <PassedOnNotice {...passedTo} /> : <ReceiverNotice referral={referral} />;
}

interface NoticeProps {
  readonly referral: ReferralNoticeFragment;
}

function SenderNotice({ referral: { id, senderAction, receiver, state, person } }: NoticeProps) {
  const name = receiver?.name ?? 'The receiver';
  switch (senderAction) {
    case 'FIND_ALTERNATIVE':
      return (
        <Notice title="Your next step">
          <p>
            {state === 'EXPIRED' ? `${name} did not answer in time.` : `${name} could not take this referral.`} The
            person still waits for help:{' '}
            {person ? (
              <>
                <Link to={`/refer?again=${id}`}>refer the person again</Link> with the same answers, or{' '}
                <Link to="/services">look for another service</Link> first
              </>
            ) : (
              <Link to="/services">look for another service</Link>
            )}
            . Once they have help, mark this as dealt with.
          </p>
        </Notice>
      );
    case 'READ_OUTCOME':
      return (
        <Notice title="Your next step">
          <p>{name} has said how it went. Read it below, then mark this as dealt with.</p>
        </Notice>
      );
    case 'CONSENT_WITHDRAWN':
      return (
        <Notice title="Your next step">
          <p>
            The person withdrew their consent, so {name} no longer sees their details. Talk with the person, then
            withdraw the referral or record a new permission.
          </p>
        </Notice>
      );
    default:
      return null;
  }
}

interface PassedOnProps {
  readonly id: string;
  readonly reference?: string | null | undefined;
}

function PassedOnNotice({ id, reference }: PassedOnProps) {
  return (
    <p>
      You passed this referral to another of your services. It goes on under{' '}
      <Link to={`/referrals/${id}`}>{reference ?? 'its new reference'}</Link>; nothing is left to do here.
    </p>
  );
}

function OriginNotice() {
  return (
    <p>
      This referral goes back to one of yours. You see where it leads and how it stands; what it says stays between its
      sender and its receiver.
    </p>
  );
}

// Still open, but nothing of it may be seen any more.
const permissionEnded = (sender: string) =>
  `The permission to share this person’s details with you has ended. ${sender} has been asked to talk with them.`;

const endings: Partial<Record<ReferralNoticeFragment['state'], (sender: string) => ReactNode>> = {
  DECLINED: (sender) => `Thank you for answering. ${sender} has been told why, and looks for another way to help.`,
  WITHDRAWN: (sender) => `${sender} took the referral back. There is nothing left for you to do.`,
  EXPIRED: (sender) => `It was not answered in time, so ${sender} has been asked to look for another way to help.`,
  ENTERED_IN_ERROR: () => 'It was entered in error. There is nothing left for you to do.',
};

function ReceiverNotice({ referral: { state, sender, declineReason, reference, closedAt } }: NoticeProps) {
  return (
    <div className="kith-narrow">
      <p>{(endings[state] ?? permissionEnded)(sender.name)}</p>
      {declineReason && (
        <p>
          Your answer{closedAt && ` on ${longDate(closedAt)}`} was:{' '}
          <strong>{declineReasonLabels[declineReason]}</strong>.
        </p>
      )}
      <p>
        To protect the person, their details are no longer shown to your organisation. What stays is the reference and
        what you decided. If you have a question about it, ask {sender.name}
        {sender.phone && ` on ${sender.phone}`}
        {reference && ` and quote ${reference}`}.
      </p>
    </div>
  );
}
