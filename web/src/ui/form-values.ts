export interface FormValues {
  /** What was typed, trimmed; empty if nothing. */
  text(name: string): string;
  /** What was typed, to the letter: for passwords. */
  exact(name: string): string;
  /** What was typed, or null if nothing: what an optional input wants. */
  optional(name: string): string | null;
  /** The chosen ones of these choices, in their order. */
  chosen<Choice extends string>(name: string, choices: readonly Choice[]): Choice[];
  /** The one chosen of these choices, or null. */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | null;
  flag(name: string): boolean;
  /** A whole number; null if nothing was typed, NaN if it is no whole number. */
  wholeNumber(name: string): number | null;
}

/** Reads a form in the terms of its fields. */
export function formValues(data: FormData): FormValues {
  const exact = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const text = (name: string) => exact(name).trim();
  return {
    text,
    exact,
    optional: (name) => text(name) || null,
    chosen: (name, choices) => choices.filter((choice) => data.getAll(name).includes(choice)),
    choice: (name, choices) => choices.find((choice) => choice === text(name)) ?? null,
    flag: (name) => data.get(name) !== null,
    wholeNumber: (name) => {
      const typed = text(name);
      if (typed === '') return null;
      return /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
    },
  };
}
