const tabKey = 'kith.membership';
const lastUsedKey = 'kith.lastMembership';

// Storage may be switched off; then the choice lasts as long as the page.
let fallback: string | null = null;

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    fallback = value;
  }
}

const tab = () => window.sessionStorage;
const browser = () => window.localStorage;

/** The membership this tab acts under: its own choice, else the one last used in this browser. */
export const actingMembership = {
  current: (): string | null => read(tab, tabKey) ?? read(browser, lastUsedKey) ?? fallback,
  choose(membershipId: string): void {
    write(tab, tabKey, membershipId);
    write(browser, lastUsedKey, membershipId);
  },
  /** Whether somebody was signed in here, in this tab, and has not signed out. */
  inTab: (): boolean => read(tab, tabKey) !== null,
  forgetTab(): void {
    write(tab, tabKey, null);
    fallback = null;
  },
};
