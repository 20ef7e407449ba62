import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { graphql } from '../../gql';
import { Loading } from '../../ui/loading';
import { connectionState } from '../client/connection-state';
import { requestErrorKind } from '../client/request-errors';
import { UnreachablePage } from '../layout/unreachable-page';
import { actingMembership } from './acting-membership';
import { auth } from './auth-requests';
import { type Session, SessionContext, type SessionViewer } from './session';

const viewerQuery = graphql(`
  query SessionViewer {
    viewer {
      id
      name
      email
      memberships {
        id
        role
        endedAt
        organisation {
          id
          name
          kind
        }
      }
    }
  }
`);

const signedOutSignal = 'kith.signedOutAt';

function tellOtherTabs(): void {
  try {
    window.localStorage.setItem(signedOutSignal, new Date().toISOString());
  } catch {
    // Without storage the other tabs learn it from their next request.
  }
}

function useSignedOutElsewhere(onSignedOut: () => void): void {
  useEffect(() => {
    const listen = (event: StorageEvent) => {
      if (event.key === signedOutSignal) onSignedOut();
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, [onSignedOut]);
}

function useViewer() {
  const client = useApolloClient();
  const [viewer, setViewer] = useState<SessionViewer | null | undefined>(undefined);
  const [failed, setFailed] = useState(false);

  const renew = useCallback(async () => {
    try {
      const answer = await client.query({
        query: viewerQuery,
        fetchPolicy: 'no-cache',
        // Asked without a membership, so that one that has ended in the meantime cannot lock anybody out.
        context: { asNobody: true },
      });
      const found = answer.data?.viewer ?? null;
      setFailed(false);
      setViewer(found);
      if (found) connectionState.set({ signedOut: false });
      return found;
    } catch (error) {
      if (requestErrorKind(error) === 'SIGNED_OUT') {
        connectionState.set({ signedOut: false });
        setViewer(null);
      } else {
        setFailed(true);
      }
      return null;
    }
  }, [client]);

  return { viewer, setViewer, failed, renew };
}

/** Knows who is signed in; shows the pages once that is known. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useApolloClient();
  const { viewer, setViewer, failed, renew } = useViewer();
  const [chosenId, setChosenId] = useState(actingMembership.current);

  useEffect(() => void renew(), [renew]);

  const end = useCallback(() => {
    void client.clearStore();
    setViewer(null);
  }, [client, setViewer]);
  useSignedOutElsewhere(useCallback(() => connectionState.set({ signedOut: true }), []));

  const session = useMemo<Session>(() => {
    const memberships = (viewer?.memberships ?? []).filter(({ endedAt }) => endedAt === null);
    const chosen = memberships.find(({ id }) => id === chosenId) ?? (memberships.length === 1 ? memberships[0] : null);
    if (chosen && chosen.id !== actingMembership.current()) actingMembership.choose(chosen.id);
    return {
      viewer: viewer ?? null,
      membership: chosen ?? null,
      memberships,
      renew,
      actAs: async (membershipId) => {
        actingMembership.choose(membershipId);
        await client.clearStore();
        setChosenId(membershipId);
      },
      signOut: async () => {
        const answer = await auth.signOut();
        if (!answer.ok && answer.status !== 401) return false;
        actingMembership.forgetTab();
        tellOtherTabs();
        return true;
      },
      end,
    };
  }, [viewer, chosenId, client, renew, end]);

  if (viewer === undefined) return failed ? <UnreachablePage onTryAgain={() => void renew()} /> : <Loading />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
