import type { Actor } from '../../../testkit/actors.js';
import { thePort } from '../../../testkit/listen.js';
import { theServer } from '../../../testkit/server.js';
import { bodyFor } from '../../../testkit/trusted.js';
import { theTruth } from '../../../testkit/truth.js';
import { written } from './hostile-values.js';
import type { Input } from './fuzz-inputs.js';

export interface FuzzedAnswer {
  /** 0 when none came in time. */
  status: number;
  text: string;
}

const patienceMilliseconds = 10_000;

/** Sends an input over HTTP, as somebody's browser does that keeps its cookies; `actor` left out, as nobody's. */
export async function sendInput(input: Input, actor: Actor | undefined): Promise<FuzzedAnswer> {
  const { documents } = await theServer();
  const path = input.document === undefined ? `api/auth/${input.target}` : 'graphql';
  const hashed = input.document === undefined ? {} : bodyFor(documents.trust(input.document), {});
  try {
    const response = await fetch(`http://127.0.0.1:${await thePort()}/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://kith.test',
        'x-forwarded-for': actor?.address ?? '192.0.2.1',
        ...actor?.headers(),
        ...input.headers,
      },
      body: written({ ...hashed, ...input.body }),
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (!('cookie' in input.headers)) actor?.keepLines(response.headers.getSetCookie());
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 0, text: String(error) };
  }
}

/** How many connections of the serving roles are still at work, or in a transaction, when nobody has asked anything. */
export async function connectionsLeaked(): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const [{ busy }] = (await theTruth<{ busy: number }>(
      `select count(*)::int as busy from pg_stat_activity
       where datname = current_database() and usename in ('kith_app', 'kith_auth', 'kith_worker') and state <> 'idle'`,
    )) as [{ busy: number }];
    if (busy === 0 || tries === 20) return busy;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Everything that this process was told of only because nobody caught it, while `work` was being done. */
export async function rejectionsDuring(work: () => Promise<void>): Promise<unknown[]> {
  const uncaught: unknown[] = [];
  const note = (reason: unknown) => void uncaught.push(reason);
  process.on('unhandledRejection', note);
  try {
    await work();
    // A rejection is told of once the turn in which it happened has ended.
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    process.off('unhandledRejection', note);
  }
  return uncaught;
}
