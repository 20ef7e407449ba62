import { Link, type To } from 'react-router';

export interface TabLink {
  readonly label: string;
  readonly to: To;
  readonly current: boolean;
  /** As it is shown, such as 12 or 99+. */
  readonly count?: string | null | undefined;
}

/** Views of one page, as links with their counts; which one is open stands in the address. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="kith-tabs">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Link to={tab.to} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {typeof tab.count === 'string' && (
                <span className="kith-tabs__count">
                  <span className="nhsuk-u-visually-hidden">, </span>
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
