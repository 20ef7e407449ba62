import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/button';
import { connectionState } from '../client/connection-state';
import { unreachableMessage } from '../client/request-errors';
import { useSession } from '../session/session';

/** Stands at the top as long as no request gets through. */
export function UnreachableBanner() {
  const { unreachable } = useSyncExternalStore(connectionState.subscribe, connectionState.get);
  const client = useApolloClient();
  const { renew } = useSession();
  const [busy, setBusy] = useState(false);
  // A failure shows by the banner staying. Not every page has a query of its own to ask again.
  const askAgain = useCallback(async () => {
    await renew();
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }, [client, renew]);
  useEffect(() => {
    if (!unreachable) return undefined;
    // Nobody asked for it, so the focus stays where it is.
    const onLine = () => void askAgain();
    window.addEventListener('online', onLine);
    return () => window.removeEventListener('online', onLine);
  }, [unreachable, askAgain]);
  if (!unreachable) return null;
  const tryAgain = async () => {
    setBusy(true);
    await askAgain();
    setBusy(false);
    if (!connectionState.get().unreachable) document.querySelector('h1')?.focus();
  };
  return (
    <div role="alert" className="kith-unreachable">
      <p>{unreachableMessage}</p>
      <Button secondary small busy={busy} onClick={() => void tryAgain()}>
        Try again
      </Button>
    </div>
  );
}
