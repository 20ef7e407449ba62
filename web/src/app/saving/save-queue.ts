import type { FieldError } from '../../ui/form-errors';

/** Why a save changed nothing. */
type NotSaved =
  | { readonly kind: 'CHANGED'; readonly message: string }
  | { readonly kind: 'REFUSED'; readonly errors: readonly FieldError[] };

/** What became of a save that got an answer; one that got none throws. */
export type SaveAnswer<Draft> = { readonly kind: 'SAVED'; readonly draft: Draft } | NotSaved;

export type SaveState =
  | { readonly kind: 'NOTHING' }
  | { readonly kind: 'SAVING' }
  | { readonly kind: 'SAVED'; readonly at: Date }
  /** No answer came; it is tried again by itself. */
  | { readonly kind: 'LOST' }
  | NotSaved;

export interface SaveAttempt<Draft, Input> {
  /** Null for the first save, which creates the draft. */
  readonly draft: Draft | null;
  readonly input: Input;
}

export interface SaveQueueOptions<Draft, Input> {
  readonly draft: Draft | null;
  /** Sends one save; the same attempt is sent again, to the letter, until an answer comes. */
  readonly send: (attempt: SaveAttempt<Draft, Input>) => Promise<SaveAnswer<Draft>>;
  readonly onState: (state: SaveState, draft: Draft | null) => void;
}

export const typingPause = 800;
export const retryAfter = 5_000;

/** Saves a draft one step after the other, so that no save overtakes another and each knows the version it changes. */
export class SaveQueue<Draft, Input> {
  private draft: Draft | null;
  private state: SaveState = { kind: 'NOTHING' };
  private pending: Input | null = null;
  private attempt: SaveAttempt<Draft, Input> | null = null;
  private savedAs: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private touched: boolean;

  constructor(private readonly options: SaveQueueOptions<Draft, Input>) {
    this.draft = options.draft;
    this.touched = options.draft !== null;
  }

  /** Saves what the form begins with, before anybody has changed anything of it. */
  begin(input: Input): void {
    this.pending = input;
    void this.run();
  }

  /** The draft as it was last saved. */
  get saved(): Draft | null {
    return this.draft;
  }

  /** Whether anything typed has no answer yet. */
  get isUnderWay(): boolean {
    return this.attempt !== null || this.pending !== null;
  }

  /** Whether nobody has changed anything of a draft that this form began. */
  get isUntouched(): boolean {
    return !this.touched;
  }

  /** Saves this once typing pauses. */
  change(input: Input): void {
    this.touched = true;
    this.pending = input;
    if (this.state.kind !== 'LOST') this.runIn(typingPause);
  }

  /** Saves this now; gives what became of it. What is saved already is sent only if asked `again`. */
  async save(input: Input, again = false): Promise<SaveState> {
    this.touched = true;
    if (again || this.pending || JSON.stringify(input) !== this.savedAs) this.pending = input;
    await this.run();
    return this.state;
  }

  /** Sends what is still to be saved without waiting for typing to pause. */
  flush(): void {
    if (this.pending || this.attempt) void this.run();
  }

  /** Sends what is still to be saved; gives the draft once nothing is on its way any more, however long that takes. */
  async finish(): Promise<Draft | null> {
    await this.run();
    while (this.state.kind === 'LOST') {
      await new Promise((resume) => setTimeout(resume, retryAfter));
      await this.run();
    }
    return this.draft;
  }

  private runIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), milliseconds);
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) {
      if (this.state.kind !== 'LOST') this.enter({ kind: 'SAVING' });
      try {
        this.settle(await this.options.send(next), next);
      } catch {
        this.enter({ kind: 'LOST' });
        this.runIn(retryAfter);
        return;
      }
    }
  }

  // A lost attempt comes before anything typed since; nothing is written over what somebody else has changed.
  private next(): SaveAttempt<Draft, Input> | null {
    if (this.state.kind === 'CHANGED') return null;
    if (!this.attempt && this.pending) {
      this.attempt = { draft: this.draft, input: this.pending };
      this.pending = null;
    }
    return this.attempt;
  }

  private settle(answer: SaveAnswer<Draft>, sent: SaveAttempt<Draft, Input>): void {
    this.attempt = null;
    if (answer.kind !== 'SAVED') return this.enter(answer);
    this.draft = answer.draft;
    this.savedAs = JSON.stringify(sent.input);
    this.enter({ kind: 'SAVED', at: new Date() });
  }

  private enter(state: SaveState): void {
    this.state = state;
    this.options.onState(state, this.draft);
  }
}
