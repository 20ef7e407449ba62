import { Navigate } from 'react-router';
import { useMembership } from '../session/session';
import { firstPageOf } from './navigation';

/** The first screen is the work. */
export function Home() {
  return <Navigate to={firstPageOf(useMembership().role)} replace />;
}
