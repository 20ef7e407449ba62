import { useEffect, useState } from 'react';

/** A draft by its id, in the version that a save is to change. */
export interface Stand {
  readonly id: string;
  readonly version: number;
}

const keyOf = (id: string): string => `kith.saving.${id}`;

/** Remembers, for this tab, that a save of this draft had no answer yet when its page went away. Nothing of its content. */
export function noteUnfinished({ id, version }: Stand): void {
  try {
    sessionStorage.setItem(keyOf(id), String(version));
  } catch {
    // Storage may be switched off: then the page that comes shows what the server says at once.
  }
}

function notedVersion(id: string | null): number | null {
  try {
    const noted = id === null ? null : sessionStorage.getItem(keyOf(id));
    return noted === null ? null : Number(noted);
  } catch {
    return null;
  }
}

function forget(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was remembered either.
  }
}

const pause = 250;
// After three seconds the save was lost with its page: what the server says is all there is.
const mostTries = 12;

/**
 * Whether what the server says of a draft is older than a save that is still on its way from a page that was reloaded or
 * closed. Asks again until it is not. `version` is what the server says; undefined while it is asked for.
 */
export function useUnfinishedSave(id: string | null, version: number | undefined, askAgain: () => void): boolean {
  const [noted] = useState(() => notedVersion(id));
  const [tries, setTries] = useState(0);
  const waits = noted !== null && tries < mostTries && (version === undefined || version <= noted);
  useEffect(() => {
    if (id === null || noted === null || version === undefined) return;
    if (!waits) return forget(id);
    const timer = setTimeout(() => {
      setTries(tries + 1);
      askAgain();
    }, pause);
    return () => clearTimeout(timer);
  }, [id, noted, version, waits, tries, askAgain]);
  return waits;
}
