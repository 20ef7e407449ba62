import { describe, test } from 'vitest';

type Chapter = (sentence: string, happens: () => Promise<void>) => void;

/** A journey told in chapters that happen one after the other; once one fails, the rest is not told. */
export function story(title: string, tell: (chapter: Chapter) => void): void {
  describe(title, () => {
    let broken: string | undefined;
    tell((sentence, happens) => {
      test(sentence, async ({ skip }) => {
        if (broken !== undefined) skip(`the story broke off at "${broken}"`);
        broken = sentence;
        await happens();
        broken = undefined;
      });
    });
  });
}
