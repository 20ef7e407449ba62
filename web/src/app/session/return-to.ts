import { type Location, useLocation } from 'react-router';

interface ReturnState {
  readonly returnTo?: unknown;
}

/** An address of this site to come back to; kept in the history, not in the address, since it may name a fragment. */
export function addressOf({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  return `${pathname}${search}${hash}`;
}

/** Where to go after signing in: where one came from, if that is a page of this site. */
export function useReturnTo(): string {
  const state = useLocation().state as ReturnState | null;
  const returnTo = state?.returnTo;
  return typeof returnTo === 'string' && /^\/(?!\/)/.test(returnTo) ? returnTo : '/';
}
