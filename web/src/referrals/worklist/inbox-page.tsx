import { ButtonLink } from '../../ui/button';
import { WorklistPage } from './worklist-page';

/** What has come to a community organisation. */
export function InboxPage() {
  const firstStep = (
    <ButtonLink secondary to="/our-services">
      Check how your services are listed
    </ButtonLink>
  );
  return <WorklistPage heading="Inbox" views={[{ box: 'RECEIVED', label: 'Referrals to us', firstStep }]} />;
}
