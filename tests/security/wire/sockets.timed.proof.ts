import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { thePort } from '../../testkit/listen.js';
import { proof } from '../../testkit/proof.js';

interface Seen {
  answer: string;
  /** Whether the server let go of the connection. */
  closed: boolean;
  seconds: number;
}

/** Writes the parts, each some time after the one before, and tells what came of the connection. */
async function write(parts: readonly (string | Buffer)[], apart: number, patience: number): Promise<Seen> {
  const port = await thePort();
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const left = [...parts];
    const timer = setInterval(() => {
      const next = left.shift();
      if (next !== undefined && socket.writable) socket.write(next);
    }, apart);
    const end = (closed: boolean) => {
      clearInterval(timer);
      clearTimeout(limit);
      socket.destroy();
      resolve({ answer, closed, seconds: (performance.now() - startedAt) / 1000 });
    };
    const limit = setTimeout(() => end(false), patience);
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => end(true));
  });
}

const head = (...lines: string[]) => ['POST /graphql HTTP/1.1', 'Host: kith.test', ...lines, '', ''].join('\r\n');
const post = (body: string | Buffer, ...lines: string[]) => [
  head('Content-Type: application/json', 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`, ...lines),
  body,
];
const query = '{"query":"{ viewer { id } }"}';
const bytes = (count: number, text: string) => Array.from({ length: count }, () => text);

interface Trouble {
  parts: readonly (string | Buffer)[];
  apart?: number;
  status: RegExp;
  /** Within how many seconds the connection is let go of. */
  within: number;
}

const troubles: Record<string, Trouble> = {
  'a head byte by byte': {
    parts: ['POST /graphql HTTP/1.1\r\nHost: kith.test\r\n', ...bytes(200, 'X: y\r\n')],
    apart: 200,
    status: /^(HTTP\/1.1 408|$)/,
    within: 8,
  },
  'a connection that says nothing': { parts: [], status: /^(HTTP\/1.1 408|$)/, within: 8 },
  'a body byte by byte': {
    parts: [head('Content-Type: application/json', 'Content-Length: 90000'), ...bytes(200, 'x')],
    apart: 200,
    status: /^(HTTP\/1.1 408|$)/,
    within: 19,
  },
  'a bomb of gzip': {
    parts: post(gzipSync(Buffer.alloc(50_000_000, ' ')), 'Content-Encoding: gzip'),
    status: /^HTTP\/1.1 415/,
    within: 3,
  },
  'a body in brotli': { parts: post(query, 'Content-Encoding: br'), status: /^HTTP\/1.1 415/, within: 3 },
  'a body of 101 kB': {
    parts: [head('Content-Type: application/json', 'Content-Length: 101000'), 'x'.repeat(1_000)],
    status: /^HTTP\/1.1 413/,
    within: 3,
  },
  'a body without end': {
    parts: [
      head('Content-Type: application/json', 'Transfer-Encoding: chunked'),
      ...bytes(300, `1000\r\n${' '.repeat(4_096)}\r\n`),
    ],
    apart: 5,
    status: /^HTTP\/1.1 413/,
    within: 5,
  },
  'a byte order mark': { parts: post(`\ufeff${query}`), status: /^HTTP\/1.1 400/, within: 3 },
  'a body in UTF-16': { parts: post(Buffer.from(`\ufeff${query}`, 'utf16le')), status: /^HTTP\/1.1 400/, within: 3 },
  'a body that says UTF-16': {
    parts: [head('Content-Type: application/json; charset=utf-16', 'Connection: close', 'Content-Length: 2'), '{}'],
    status: /^HTTP\/1.1 415/,
    within: 3,
  },
  'a body in Latin 1': { parts: post(Buffer.from('{"query":"\xe9"}', 'latin1')), status: /^HTTP\/1.1 400/, within: 3 },
  'a key twice': { parts: post('{"query":"a","query":"b"}'), status: /^HTTP\/1.1 400/, within: 3 },
  'a length and chunks at once': {
    parts: [head('Content-Type: application/json', 'Content-Length: 4', 'Transfer-Encoding: chunked'), '0\r\n\r\n'],
    status: /^HTTP\/1.1 400/,
    within: 3,
  },
  'a head of 40 kB': { parts: [head(`X: ${'x'.repeat(40_000)}`)], status: /^HTTP\/1.1 431/, within: 3 },
  'no HTTP at all': {
    parts: ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    status: /^HTTP\/1.1 400/,
    within: 3,
  },
};

proof(
  {
    name: 'sockets',
    goal: 'every body and head that is slow, packed, endless or in another writing refused, each connection let go of in time',
    sizes: { seconds: 1, short: 1, usual: 3, full: 10 },
  },
  async ({ size, length, say }) => {
    // Those that take longest have to wait for the other lengths.
    const most = length === 'seconds' ? 8 : Infinity;
    const chosen = Object.entries(troubles).filter(([, { within }]) => within <= most);
    const wrong: string[] = [];
    for (let round = 0; round < size; round += 1) {
      const all = chosen.map(async ([name, { parts, apart = 10, status, within }]) => {
        const { answer, closed, seconds } = await write(parts, apart, (within + 3) * 1_000);
        const told = /node_modules|\.js:\d|"data":\{/.test(answer);
        if (!closed || seconds > within || !status.test(answer) || told) {
          wrong.push(
            `${name}: ${closed ? 'closed' : 'open'} after ${seconds.toFixed(1)} s with ${answer.slice(0, 30)}`,
          );
        }
      });
      await Promise.all(all);
    }
    wrong.forEach(say);
    const tried = chosen.length * size;
    return {
      figure: `${tried - wrong.length} of ${tried} refused and let go of${wrong[0] ? `; not ${wrong[0]}` : ''}`,
      ok: wrong.length === 0,
    };
  },
);
