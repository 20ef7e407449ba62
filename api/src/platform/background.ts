/** Work that no answer waits for. What fails is told, and closing waits for what has begun. */
export class Background {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly failed: (error: unknown) => void) {}

  run(work: () => Promise<unknown>): void {
    const running: Promise<void> = work()
      .then(() => undefined, this.failed)
      .finally(() => this.running.delete(running));
    this.running.add(running);
  }

  /** Resolves once nothing is under way any more, including what was begun meanwhile. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }
}
