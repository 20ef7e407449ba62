import { Cursors } from '@kith/api/platform/graph/cursor';
import { createHash } from 'node:crypto';
import { testSecret } from '../../testkit/config.js';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const reference = '[346789BCDFGHJKMNPQRTWXY]{4}-[346789BCDFGHJKMNPQRTWXY]{4}';
/** What is made by chance: in PostgreSQL's words too, to find what was there from the beginning. */
export const madeByChance = `${uuid}|\\m${reference}\\M`;

const cursor = '(?<=")[\\w-]{50,}(?=")';
const link = '(?<=invitation#)[\\w-]{43}';
const tokens = new RegExp(`${cursor}|${link}|${uuid}|\\b${reference}\\b`, 'g');
const longest = 5;

/**
 * Gives what one side has made by chance the name that the other side's has: ids and references by the order in which they
 * first came, cursors by what is sealed in them. What both have had from the beginning keeps its own.
 */
export class Names {
  private readonly cursors = new Cursors(testSecret);
  private readonly names = new Map<string, string>();
  private readonly reals = new Map<string, string>();

  constructor(private readonly known: ReadonlySet<string>) {}

  /** An answer, as both sides would give it. */
  named(text: string): string {
    return text.replace(tokens, (token) => this.nameOf(token));
  }

  /** A question, as this side understands it. */
  real(text: string): string {
    return text.replace(/«[^»]+»/g, (name) => this.reals.get(name) ?? name);
  }

  private nameOf(token: string): string {
    if (this.known.has(token)) return token;
    const name = this.names.get(token) ?? this.sealedIn(token) ?? `«made-${this.names.size}»`;
    this.names.set(token, name);
    this.reals.set(name, token);
    return name;
  }

  private sealedIn(token: string): string | undefined {
    for (let length = 1; length <= longest; length += 1) {
      try {
        const key = this.named(JSON.stringify(this.cursors.decode(token, length)));
        return `«cursor-${createHash('sha256').update(key).digest('hex').slice(0, 20)}»`;
      } catch {
        // Of another length, or no cursor.
      }
    }
    return undefined;
  }
}
