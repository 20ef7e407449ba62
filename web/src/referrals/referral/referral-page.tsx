import { useParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMessages } from '../../app/layout/messages';
import { getFragmentData, graphql } from '../../gql';
import { PrintButton } from '../../ui/print-button';
import { ReferralActions } from './referral-actions';
import { ReferralChain } from './referral-chain';
import { ReferralContacts } from './referral-contacts';
import { ReferralHeading } from './referral-heading';
import { ReferralHistory } from './referral-history';
import { ReferralNotice } from './referral-notice';
import { ReferralPerson } from './referral-person';
import { ReferralProgress } from './referral-progress';
import { ReferralQuestions } from './referral-questions';
import { ReferralReceipt } from './referral-receipt';
import { ReferralRequest } from './referral-request';
import { referralView } from './referral-view';

const pageQuery = graphql(`
  query ReferralPage($id: ID!) {
    referral(id: $id) {
      ...ReferralView
    }
  }
`);

/** One referral: whose turn it is, what one can do now, and everything one may know about it. */
export function ReferralPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  const { announce } = useMessages();
  if (!page.data || page.stale) return <QueryState query={page} />;
  const referral = getFragmentData(referralView, page.data.referral);
  // What is left to a receiver without access stands in the notice.
  const shut = referral.viewerSide === 'RECEIVER' && !referral.content;
  const full = referral.person?.viewerAccess === 'FULL';
  const reload = () => {
    page.refetch();
    document.querySelector('h1')?.focus();
    announce('The page shows how the referral stands now');
  };
  return (
    <>
      <ReferralHeading referral={referral} />
      <ReferralActions referral={referral} reload={reload} />
      <ReferralNotice referral={referral} />
      {!shut && <ReferralProgress referral={referral} />}
      <div className="kith-halves">
        {full && !shut && <ReferralPerson referral={referral} />}
        <ReferralRequest referral={referral} />
        {!full && !shut && <ReferralPerson referral={referral} />}
      </div>
      <ReferralQuestions referral={referral} />
      <ReferralContacts referral={referral} />
      <ReferralChain referral={referral} />
      <ReferralReceipt referral={referral} />
      <ReferralHistory referral={referral} />
      <PrintButton />
    </>
  );
}
