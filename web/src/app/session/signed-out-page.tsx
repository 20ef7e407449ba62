import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { ButtonLink } from '../../ui/button';
import { PageHeading } from '../../ui/page-heading';
import { useReturnTo } from './return-to';
import { useSession } from './session';

interface SignedOutState {
  readonly onPurpose?: boolean;
}

/** The end of a session, by the person or by the clock; the way back leads to where one was. */
export function SignedOutPage() {
  const onPurpose = (useLocation().state as SignedOutState | null)?.onPurpose === true;
  const returnTo = useReturnTo();
  const { end } = useSession();
  // Only here, where nothing needs a session: a page that is still shown would send its reader to sign in.
  useEffect(end, [end]);
  return (
    <div className="kith-narrow">
      <PageHeading>{onPurpose ? 'You have signed out' : 'You have been signed out'}</PageHeading>
      {onPurpose ? (
        <p>If others use this computer, close the browser as well.</p>
      ) : (
        <p>
          This happens after 30 minutes without any activity, to protect the people in your care, and when your password
          or your membership has changed. What you had saved or sent is safe. Sign in and you are back where you were.
        </p>
      )}
      <ButtonLink to="/sign-in" state={{ returnTo }}>
        Sign in
      </ButtonLink>
    </div>
  );
}
