import { Link, useLocation } from 'react-router';
import { type ActingFor, type NavigationEntry, pagesOf } from './navigation';

const isWithin = (path: string, page: string): boolean => path === page || path.startsWith(`${page}/`);

function isCurrent(path: string, { to, exact = false, also = [] }: NavigationEntry): boolean {
  return (exact ? path === to : isWithin(path, to)) || also.some((page) => isWithin(path, page));
}

/** The pages of a role. They wrap on a small screen rather than hide. */
export function MainNavigation({ membership }: { readonly membership: ActingFor }) {
  const { pathname } = useLocation();
  return (
    <nav className="nhsuk-header__navigation" aria-label="Main">
      <div className="nhsuk-width-container nhsuk-header__navigation-container">
        <ul className="nhsuk-header__navigation-list kith-navigation">
          {pagesOf(membership).map((entry) => (
            <li key={entry.to} className="nhsuk-header__navigation-item">
              <Link
                to={entry.to}
                aria-current={isCurrent(pathname, entry) ? 'page' : undefined}
                className="nhsuk-header__navigation-link"
              >
                {entry.label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
