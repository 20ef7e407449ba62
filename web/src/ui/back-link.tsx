import { BackLink as NhsBackLink } from 'nhsuk-react-components';
import { Link } from 'react-router';

/** The way up, to the list or page this one belongs to. */
export function BackLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <NhsBackLink asElement={Link} to={to}>
      {children}
    </NhsBackLink>
  );
}
