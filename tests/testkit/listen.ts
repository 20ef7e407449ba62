import type { AddressInfo } from 'node:net';
import { theServer } from './server.js';

let listening: Promise<number> | undefined;

/** The port of 127.0.0.1 where the server of this file can be reached as from outside, by sockets and by fetch. */
export function thePort(): Promise<number> {
  listening ??= theServer().then(async ({ app }) => {
    app.server.once('close', () => (listening = undefined));
    await app.listen({ host: '127.0.0.1', port: 0 });
    return (app.server.address() as AddressInfo).port;
  });
  return listening;
}
