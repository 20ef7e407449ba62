import { setTimeout as sleep } from 'node:timers/promises';
import { addressOf, alsoAs, GraphClient } from '../../resilience/load/graph-client.js';
import type { Actor } from '../../testkit/actors.js';
import type { AskedDocument } from '../../testkit/portal-documents.js';
import type { Variables } from '../../testkit/trusted.js';

/** How it went for those who only did their work. */
export interface Bystanding {
  asked: number;
  /** Answers that were none, or not data. */
  failed: number;
  /** Within so many milliseconds ninety-nine of a hundred were answered. */
  p99: number;
}

const clients = 4;
const pauseMilliseconds = 15;

/** What somebody at work asks, and of which instance. */
export interface OrdinaryWork {
  url: string;
  actor: Actor;
  document: AskedDocument;
  variables: Variables;
}

/** Has four browsers ask something ordinary again and again for as long as `work` takes. */
export async function bystandersDuring(ordinary: OrdinaryWork, work: () => Promise<void>): Promise<Bystanding> {
  const { url, actor, document, variables } = ordinary;
  const times: number[] = [];
  let failed = 0;
  const over = new AbortController();
  const all = Array.from({ length: clients }, async (_, number) => {
    const client = new GraphClient(alsoAs(actor), addressOf(number));
    while (!over.signal.aborted) {
      const { status, data, milliseconds } = await client.ask(url, document.text, variables);
      times.push(milliseconds);
      if (status !== 200 || !data) failed += 1;
      await sleep(pauseMilliseconds);
    }
    client.close();
  });
  try {
    await work();
  } finally {
    over.abort();
    await Promise.all(all);
  }
  times.sort((one, other) => one - other);
  return { asked: times.length, failed, p99: times[Math.ceil(times.length * 0.99) - 1] ?? Number.POSITIVE_INFINITY };
}
