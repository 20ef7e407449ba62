import { overloaded } from '../errors.js';

export interface AdmissionLimits {
  /** How many are worked on at once. */
  working: number;
  /** How many may wait for one of them to end. */
  waiting: number;
  /** How long somebody waits, in milliseconds, before they are told to come back. */
  patience: number;
  /** How long one may be worked on, in milliseconds, before its caller is told to come back. */
  deadline: number;
}

/**
 * The door to what can do only so much at once. Who comes while the line is full, or waits in it too long, is turned away
 * instead of making it longer for everybody: SERVICE_UNAVAILABLE, with when to come back.
 */
export class Admission {
  private working = 0;
  private readonly line = new Set<(admitted: boolean) => void>();

  constructor(private readonly limits: AdmissionLimits) {}

  /** Whether who comes now is turned away. */
  get full(): boolean {
    return this.working >= this.limits.working && this.line.size >= this.limits.waiting;
  }

  /**
   * Does the work when its turn has come. Rejects with SERVICE_UNAVAILABLE when it does not come, or when the work takes
   * too long; its place is free only once it has really ended.
   */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.enter();
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(overloaded()), this.limits.deadline);
      const left = () => {
        clearTimeout(late);
        this.leave();
      };
      work().finally(left).then(resolve, reject);
    });
  }

  private async enter(): Promise<void> {
    if (this.working < this.limits.working) {
      this.working += 1;
      return;
    }
    if (this.full) throw overloaded();
    const admitted = await new Promise<boolean>((resolve) => {
      const answer = (yes: boolean) => {
        clearTimeout(patience);
        this.line.delete(answer);
        resolve(yes);
      };
      const patience = setTimeout(() => answer(false), this.limits.patience);
      this.line.add(answer);
    });
    if (!admitted) throw overloaded();
  }

  /** Whoever leaves hands their place to the first in the line, so that nobody slips in between. */
  private leave(): void {
    const [next] = this.line;
    if (next) next(true);
    else this.working -= 1;
  }
}
