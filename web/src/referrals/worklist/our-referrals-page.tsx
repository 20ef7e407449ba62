import { ButtonLink } from '../../ui/button';
import { WorklistPage } from './worklist-page';

/** What a practice has referred, and its drafts. */
export function OurReferralsPage() {
  const firstStep = <ButtonLink to="/refer">Refer a patient</ButtonLink>;
  return <WorklistPage heading="Our referrals" views={[{ box: 'SENT', label: 'Our referrals', firstStep }]} />;
}
