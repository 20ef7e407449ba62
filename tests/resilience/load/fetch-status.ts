import { get } from 'node:http';

/** The status of a page and how long it took; 0 when there was no answer within eight seconds. */
export function fetchStatus(url: string): Promise<{ status: number; milliseconds: number }> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, milliseconds: performance.now() - startedAt });
    const asked = get(url, { agent: false }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
    });
    asked.setTimeout(8_000, () => asked.destroy());
    asked.on('error', () => done(0));
  });
}
