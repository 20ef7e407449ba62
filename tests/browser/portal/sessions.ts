import type { PlaywrightWorkerArgs } from '@playwright/test';
import { type Seat, signInOf } from './seats.js';

type Requests = PlaywrightWorkerArgs['playwright']['request'];
type State = Awaited<ReturnType<Awaited<ReturnType<Requests['newContext']>>['storageState']>>;

/** Signs each person in once and keeps what their browser would keep. Nobody may sign out of these. */
export class Sessions {
  private readonly states = new Map<Seat, Promise<State>>();

  constructor(
    private readonly requests: Requests,
    readonly baseURL: string,
  ) {}

  of(seat: Seat): Promise<State> {
    const known = this.states.get(seat) ?? this.signIn(seat);
    this.states.set(seat, known);
    return known;
  }

  private async signIn(seat: Seat): Promise<State> {
    const request = await this.requests.newContext({
      baseURL: this.baseURL,
      extraHTTPHeaders: { origin: this.baseURL },
    });
    const answer = await request.post('/api/auth/sign-in/email', { data: signInOf(seat) });
    if (!answer.ok()) throw new Error(`${seat} could not sign in: ${answer.status()} ${await answer.text()}`);
    const state = await request.storageState();
    await request.dispose();
    return state;
  }
}
