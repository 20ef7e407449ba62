export interface ConnectionState {
  /** The server answered that nobody is signed in. */
  readonly signedOut: boolean;
  /** The last request got no usable answer. */
  readonly unreachable: boolean;
}

let state: ConnectionState = { signedOut: false, unreachable: false };
const listeners = new Set<() => void>();

/** What the links learned about the connection, as a store for `useSyncExternalStore`. */
export const connectionState = {
  get: (): ConnectionState => state,
  set(change: Partial<ConnectionState>): void {
    const next = { ...state, ...change };
    if (next.signedOut === state.signedOut && next.unreachable === state.unreachable) return;
    state = next;
    listeners.forEach((listener) => listener());
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
