import { useNavigate } from 'react-router';
import { useSession } from './session';

/** What follows once somebody is signed in: choose for whom to act if there is a choice, then the page they wanted. */
export function useArrival(): (returnTo: string) => Promise<void> {
  const { renew } = useSession();
  const navigate = useNavigate();
  return async (returnTo) => {
    const viewer = await renew();
    if (!viewer) return;
    const live = viewer.memberships.filter(({ endedAt }) => endedAt === null);
    if (live.length > 1) await navigate('/choose-membership', { replace: true, state: { returnTo } });
    else await navigate(returnTo, { replace: true });
  };
}
