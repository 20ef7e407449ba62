import { Link } from 'react-router';
import { PageHeading } from '../../ui/page-heading';

/** Where to turn when something does not work. */
export function HelpPage() {
  return (
    <div className="kith-narrow">
      <PageHeading>Help</PageHeading>
      <h2 className="nhsuk-heading-s">You cannot sign in</h2>
      <p>
        <Link to="/forgotten-password">Choose a new password</Link> if you have lost yours, or if Kith says that there
        were too many tries. Ask the manager of your organisation whether you are still a member, or the administrator
        of this network. With two-step sign-in you can use one of your backup codes in place of your phone.
      </p>
      <h2 className="nhsuk-heading-s">You cannot find a referral or a person</h2>
      <p>
        Look at the top of the page for whom you act. What you see depends on it: each organisation sees only what has
        been shared with it.
      </p>
      <h2 className="nhsuk-heading-s">Someone is in danger</h2>
      <p>
        Kith is not watched around the clock. In an emergency call 999, and follow the safeguarding policy of your
        organisation.
      </p>
    </div>
  );
}
