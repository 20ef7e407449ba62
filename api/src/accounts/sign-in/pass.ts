import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Member, SignedIn } from '../../platform/actor.js';

export type Held = Pick<Member, 'membershipId' | 'organisationId' | 'role'>;

/** Who carries a session, and the memberships they may act under: what the database said a moment ago. */
export interface Pass {
  signedIn: SignedIn;
  held: Held[];
}

interface SealedPass extends Pass {
  /** Of the session cookie it was made for; another sign-in on the same browser is another session. */
  session: string;
  until: number;
}

/** As long as the library waits before it lets a session in use last longer. */
export const passSeconds = 60;

/** How many passes that were read once are remembered: reading one again is then no work. */
const remembered = 2_000;

/**
 * Seals passes into a cookie and reads them back. A pass only saves asking who somebody is before their document is
 * judged; every unit of work checks session and membership against the tables, so an ended one opens nothing.
 */
export class Passes {
  /** By pass and session cookie, both as they were sent. */
  private readonly known = new Map<string, SealedPass>();

  constructor(private readonly secret: string) {}

  seal(pass: Pass, sessionCookie: string): string {
    const sealed: SealedPass = { ...pass, session: digest(sessionCookie), until: Date.now() + passSeconds * 1000 };
    const text = Buffer.from(JSON.stringify(sealed)).toString('base64url');
    return `${text}.${this.sign(text)}`;
  }

  /** The pass, if it is one of ours, for this session, and not stale. */
  read(cookie: string | undefined, sessionCookie: string): Pass | undefined {
    if (!cookie) return undefined;
    const both = `${cookie} ${sessionCookie}`;
    const sealed = this.known.get(both) ?? this.open(cookie, sessionCookie, both);
    return sealed && sealed.until > Date.now() ? sealed : undefined;
  }

  private open(cookie: string, sessionCookie: string, both: string): SealedPass | undefined {
    const [text = '', signature = ''] = cookie.split('.');
    const expected = Buffer.from(this.sign(text));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const sealed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as SealedPass;
    if (sealed.session !== digest(sessionCookie)) return undefined;
    if (this.known.size >= remembered) this.known.delete(this.known.keys().next().value!);
    this.known.set(both, sealed);
    return sealed;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.secret).update(`pass ${text}`).digest('base64url');
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
