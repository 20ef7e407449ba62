import { ButtonLink } from '../../ui/button';
import { WorklistPage } from './worklist-page';

/** The work of a link-worker team: what has come to it, and what it has sent on. */
export function TodayPage() {
  const toPeople = (
    <ButtonLink secondary to="/people">
      See your people
    </ButtonLink>
  );
  const toServices = (
    <ButtonLink secondary to="/services">
      Find a service
    </ButtonLink>
  );
  return (
    <WorklistPage
      heading="Today"
      views={[
        { box: 'RECEIVED', label: 'Sent to us', firstStep: toPeople },
        { box: 'SENT', label: 'Sent on by us', firstStep: toServices },
      ]}
    />
  );
}
