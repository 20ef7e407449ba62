export interface JobLoopOptions {
  /** Does some of the work; true: there is more, and no pause is needed. */
  turn: () => Promise<boolean>;
  /** Milliseconds between two turns while there is nothing to do, and after one that failed. */
  pause: number;
  /** Is told what made a turn fail; the next one tries again. */
  onError: (error: unknown) => void;
}

/** Work that goes on for as long as the program runs. */
export class JobLoop {
  private stopped = false;
  private wake: () => void = () => undefined;
  private readonly running: Promise<void>;

  constructor(private readonly options: JobLoopOptions) {
    this.running = this.run();
  }

  /** Resolves when the turn at hand is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        if (await this.options.turn()) continue;
      } catch (error) {
        this.options.onError(error);
      }
      await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.stopped ? 0 : this.options.pause);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
