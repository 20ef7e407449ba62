/** What a command says: results on one stream, everything about its work on the other. */
export interface Terminal {
  say(line: string): void;
  warn(line: string): void;
  progress: NodeJS.WriteStream;
}

/** Thrown by a command that cannot do what it was asked; the message is for the person at the terminal. */
export class CommandFailed extends Error {}
