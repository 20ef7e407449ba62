/** Thrown when something of a feed cannot be had; the message is for whoever runs the import. */
export class FeedUnreadable extends Error {
  /** Whether it may be there in a moment. */
  readonly again: boolean;
  /** How long the feed asked to wait, in milliseconds. */
  readonly after: number | undefined;

  constructor(message: string, { again = false, after }: { again?: boolean; after?: number } = {}) {
    super(message);
    this.again = again;
    this.after = after;
  }
}
