import { Link } from 'react-router';

/** The foot of every page. */
export function Footer() {
  return (
    <footer className="nhsuk-footer kith-footer">
      <div className="nhsuk-width-container">
        <ul className="kith-footer__links">
          <li>
            <Link to="/privacy">Privacy</Link>
          </li>
          <li>
            <Link to="/accessibility">Accessibility</Link>
          </li>
          <li>
            <Link to="/help">Help</Link>
          </li>
        </ul>
        <p>Kith is open source: the referral network for social prescribing.</p>
      </div>
    </footer>
  );
}
