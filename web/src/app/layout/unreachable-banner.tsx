import { useApolloClient } from '@apollo/client/react';
import { useState, useSyncExternalStore } from 'react';
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
  if (!unreachable) return null;
  const tryAgain = async () => {
    setBusy(true);
    // A failure shows by the banner staying. Not every page has a query of its own to ask again.
    await renew();
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
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
