import { setTimeout as sleep } from 'node:timers/promises';
import { fetchStatus } from './fetch-status.js';

/** One look at both: when, by performance.now(), with which status and after how many milliseconds. */
export interface HealthSight {
  at: number;
  live: { status: number; milliseconds: number };
  ready: { status: number; milliseconds: number };
}

/** Looks at both health routes of an instance again and again, as a balancer does. */
export class HealthWatch {
  readonly sights: HealthSight[] = [];
  private going = true;
  private readonly watching: Promise<void>;

  constructor(url: string) {
    this.watching = this.watch(url);
  }

  async stop(): Promise<void> {
    this.going = false;
    await this.watching;
  }

  private async watch(url: string): Promise<void> {
    while (this.going) {
      const at = performance.now();
      const [live, ready] = await Promise.all([fetchStatus(`${url}/health/live`), fetchStatus(`${url}/health/ready`)]);
      this.sights.push({ at, live, ready });
      await sleep(100);
    }
  }
}
