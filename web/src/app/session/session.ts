import { createContext, useContext } from 'react';
import type { SessionViewerQuery } from '../../gql/graphql';

export type SessionViewer = NonNullable<SessionViewerQuery['viewer']>;
export type SessionMembership = SessionViewer['memberships'][number];

export interface Session {
  /** Null when signed out. */
  readonly viewer: SessionViewer | null;
  /** The live membership this tab acts under; null when none is chosen or there is none. */
  readonly membership: SessionMembership | null;
  readonly memberships: readonly SessionMembership[];
  /** Acts under another membership from here on; what was loaded under the last one is forgotten. */
  actAs(membershipId: string): Promise<void>;
  /** Asks again who is signed in. */
  renew(): Promise<SessionViewer | null>;
  /** Ends the session on the server; false if the server could not be reached. The signed-out page does the rest. */
  signOut(): Promise<boolean>;
  /** Forgets who was signed in and all that was loaded. */
  end(): void;
}

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, and for whom they act. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession stands outside of SessionProvider');
  return session;
}

/** The membership a page acts under; for pages that stand behind RequireMembership. */
export function useMembership(): SessionMembership {
  const { membership } = useSession();
  if (!membership) throw new Error('useMembership stands outside of RequireMembership');
  return membership;
}
