import { NavLink } from 'react-router';
import { type ActingFor, pagesOf } from './navigation';

/** The pages of a role. They wrap on a small screen rather than hide. */
export function MainNavigation({ membership }: { readonly membership: ActingFor }) {
  return (
    <nav className="nhsuk-header__navigation" aria-label="Main">
      <div className="nhsuk-width-container nhsuk-header__navigation-container">
        <ul className="nhsuk-header__navigation-list kith-navigation">
          {pagesOf(membership).map(({ label, to, exact = false }) => (
            <li key={to} className="nhsuk-header__navigation-item">
              <NavLink to={to} end={exact} className="nhsuk-header__navigation-link">
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
