import { Link } from 'react-router';
import { MainNavigation } from '../navigation/main-navigation';
import { useSession } from '../session/session';
import { HeaderAccount } from './header-account';
import { HeaderSearch } from './header-search';
import { Wordmark } from './wordmark';

/** Where one is, who one is, for whom one acts, and the way to everything else. */
export function Header() {
  const { viewer, membership } = useSession();
  return (
    <header className="nhsuk-header kith-header">
      <div className="nhsuk-width-container nhsuk-header__container">
        <div className="nhsuk-header__service">
          <Link to="/" className="nhsuk-header__service-logo kith-header__service">
            <Wordmark />
            <span className="nhsuk-header__service-name">
              <strong>Kith</strong>
              <span className="kith-header__tagline">Social prescribing referrals</span>
            </span>
          </Link>
        </div>
        {membership && <HeaderSearch />}
        {viewer && <HeaderAccount viewer={viewer} />}
      </div>
      {membership && <MainNavigation membership={membership} />}
    </header>
  );
}
