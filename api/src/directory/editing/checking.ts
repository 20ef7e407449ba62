import { isDeepStrictEqual } from 'node:util';
import { FieldProblem } from '../../platform/problem.js';
import { Notes } from '../feeds/reading/notes.js';

/** How the reader of feeds reads one value, with a note of what cannot be used. */
type Reader<Value> = (value: unknown, what: string, notes: Notes) => Value;

/** The checks of one listing while they are made: what was found, in the words of the form. */
export class Checking {
  readonly problems: FieldProblem[] = [];

  say(field: string, message: string): void {
    if (!this.problems.some((problem) => problem.field === field)) this.problems.push(new FieldProblem(field, message));
  }

  /** A value as feeds are read; one that a feed would lose is told instead, and stays as it was typed. */
  read<Value>(field: string, value: Value, reader: Reader<Value>, message: string): Value {
    const notes = new Notes();
    const read = reader(value, '', notes);
    if (notes.said.length === 0) return read;
    this.say(field, message);
    return value;
  }

  /** Looks at those parts only that are new or changed: what a source gave is not for this form to put right. */
  parts<Part extends { id: string }>(
    field: string,
    before: readonly Part[],
    after: readonly Part[],
    check: (part: Part, field: string, known: Part | undefined) => Part,
  ): Part[] {
    return after.map((part, index) => {
      const known = before.find(({ id }) => id === part.id);
      return isDeepStrictEqual(known, part) ? part : check(part, `${field}.${index}`, known);
    });
  }
}

/** A text without the white space around it; null when nothing is left. */
export const trimmed = (text: string | null): string | null => text?.trim() || null;

/** The texts of a list, without those that say nothing. */
export const trimmedAll = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter(Boolean);
