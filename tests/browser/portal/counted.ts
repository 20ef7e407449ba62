import type { Locator, Page } from '@playwright/test';

/** Somebody whose clicks and keys are counted; what they type as words is not. */
export class Counted {
  readonly steps: string[] = [];

  constructor(private readonly page: Page) {}

  async click(target: Locator, name: string): Promise<void> {
    await target.click();
    this.steps.push(`click ${name}`);
  }

  /** Types into what has the focus. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }
}
