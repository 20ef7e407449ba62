import { Navigate, Outlet, useLocation } from 'react-router';
import { actingMembership } from './acting-membership';
import { addressOf } from './return-to';
import { useSession } from './session';

/** Lets those through who are signed in; the others sign in first and come back. */
export function RequireSignIn() {
  const { viewer } = useSession();
  const location = useLocation();
  if (!viewer) {
    const state = { returnTo: addressOf(location), ended: actingMembership.inTab() };
    return <Navigate to="/sign-in" replace state={state} />;
  }
  return <Outlet />;
}

/** Lets those through who act for an organisation; the others choose first and come back. */
export function RequireMembership() {
  const { membership } = useSession();
  const location = useLocation();
  if (!membership) return <Navigate to="/choose-membership" replace state={{ returnTo: addressOf(location) }} />;
  // Another membership sees other things: nothing of a page outlives the switch.
  return <Outlet key={membership.id} />;
}
