/** Thrown for a row that stays out whole; the message is for whoever keeps the feed. */
export class RowRefused extends Error {}

const most = 20;
const longest = 200;

/** A value as a note shows it: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value !== 'string' && typeof value !== 'number') return 'something with parts';
  return `"${String(value).slice(0, 60)}"`.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
}

/** What was left out or put right in one row, each thing said once, in words for whoever keeps the feed. */
export class Notes {
  readonly said: string[] = [];

  say(note: string): void {
    if (this.said.length < most && !this.said.includes(note)) this.said.push(note.slice(0, longest));
  }
}
