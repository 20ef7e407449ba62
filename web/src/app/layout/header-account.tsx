import { Link, useNavigate } from 'react-router';
import { connectionState } from '../client/connection-state';
import { roleWords } from '../session/role-words';
import { type SessionViewer, useSession } from '../session/session';
import { MembershipSwitch } from './membership-switch';

/** Who I am and for whom I act; sign out. */
export function HeaderAccount({ viewer }: { readonly viewer: SessionViewer }) {
  const { membership, memberships, signOut } = useSession();
  const navigate = useNavigate();
  const leave = async () => {
    if (await signOut()) await navigate('/signed-out', { state: { onPurpose: true } });
    else connectionState.set({ unreachable: true });
  };
  return (
    <nav className="nhsuk-header__account kith-account" aria-label="Account">
      <ul className="nhsuk-header__account-list">
        <li className="nhsuk-header__account-item">
          <Link className="nhsuk-header__account-link" to="/account">
            {viewer.name}
          </Link>
        </li>
        {membership && (
          <li className="nhsuk-header__account-item">
            {memberships.length > 1 ? (
              <MembershipSwitch current={membership} memberships={memberships} />
            ) : (
              <span>
                {membership.organisation.name}
                <span className="kith-account__role"> {roleWords[membership.role]}</span>
              </span>
            )}
          </li>
        )}
        <li className="nhsuk-header__account-item">
          <button type="button" className="nhsuk-header__account-button" onClick={() => void leave()}>
            Sign out
          </button>
        </li>
      </ul>
    </nav>
  );
}
