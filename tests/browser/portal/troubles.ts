import type { BrowserContext, Page } from '@playwright/test';

/** What must not happen on any page: errors in the console, and requests to anybody else. */
export class Troubles {
  readonly found: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(private readonly origin: string) {}

  /** Some refusals are the point of a test, and the browser writes each into the console. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  watch(context: BrowserContext): void {
    context.on('request', (request) => this.checkAddress(request.url()));
    context.on('page', (page) => this.listen(page));
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.note(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.note(`${page.url()}: ${message.text()}`);
    });
  }

  private checkAddress(address: string): void {
    const { protocol, origin } = new URL(address);
    if (protocol.startsWith('http') && origin !== this.origin) this.note(`A request to ${origin}`);
  }

  private note(trouble: string): void {
    if (!this.expected.some((pattern) => pattern.test(trouble))) this.found.push(trouble);
  }
}
