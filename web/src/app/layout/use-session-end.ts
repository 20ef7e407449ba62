import { useEffect, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { connectionState } from '../client/connection-state';
import { addressOf } from '../session/return-to';
import { useSession } from '../session/session';

/** Leads to the signed-out page once the server says that the session has ended; remembers where one was. */
export function useSessionEnd(): void {
  const { signedOut } = useSyncExternalStore(connectionState.subscribe, connectionState.get);
  const { viewer } = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const returnTo = addressOf(location);
  useEffect(() => {
    if (!signedOut) return;
    connectionState.set({ signedOut: false });
    if (!viewer) return;
    void navigate('/signed-out', { replace: true, state: { returnTo } });
  }, [signedOut, viewer, navigate, returnTo]);
}
