import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else's on this computer. It says yes to every browser, and keeps what it was asked. */
export interface HostileSite {
  port: number;
  asked: { path: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

const page = '<!doctype html><title>A prize for you</title><iframe name="sink" hidden></iframe><p>Read this.</p>';

export async function aHostileSite(): Promise<HostileSite> {
  const asked: HostileSite['asked'] = [];
  const server = createServer(({ url = '', headers }, answer) => {
    asked.push({ path: url, headers });
    answer.writeHead(200, {
      'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html',
      'access-control-allow-origin': headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': '*',
    });
    answer.end(url.endsWith('.js') ? 'globalThis.ran = true' : page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { port, asked, close };
}
