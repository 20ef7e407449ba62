import { hashOfDocument } from '@kith/api/platform/http/trusted-documents';
import { Agent, request } from 'node:http';
import type { Actor } from '../../testkit/actors.js';
import type { GraphError } from '../../testkit/run.js';
import { bodyFor, type Variables } from '../../testkit/trusted.js';

/** What came back, or why nothing did. */
export interface Reply {
  /** 0 when there was no answer. */
  status: number;
  headers: Record<string, string | string[] | undefined>;
  data: Record<string, Record<string, unknown> | null> | null | undefined;
  errors: GraphError[];
  /** Why there was no answer: a code such as ECONNREFUSED, or TIMEOUT. */
  failure: string | undefined;
  milliseconds: number;
  text: string;
}

/** Longer than any request may take: who waits so long has met a hang. */
const hang = 12_000;

/** One client over real HTTP, with connections of its own that it keeps open. */
export class GraphClient {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    readonly actor: Actor,
    private readonly address = actor.address,
  ) {}

  /** Asks the graph at an instance; rejects only for a document that it was not started with. */
  async ask(url: string, query: string, variables: Variables = {}): Promise<Reply> {
    const reply = await this.send(`${url}/graphql`, 'POST', JSON.stringify(bodyFor(hashOfDocument(query), variables)));
    if (reply.text.includes('DOCUMENT_NOT_TRUSTED')) throw new Error(`load/documents.ts has to name ${query}`);
    return reply;
  }

  get(url: string): Promise<Reply> {
    return this.send(url, 'GET');
  }

  close(): void {
    this.agent.destroy();
  }

  private send(url: string, method: 'GET' | 'POST', body?: string): Promise<Reply> {
    const startedAt = performance.now();
    const headers = {
      ...this.actor.headers(),
      'x-forwarded-for': this.address,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve) => {
      const none = (failure: string) =>
        resolve({ status: 0, headers: {}, data: undefined, errors: [], failure, milliseconds: since(), text: '' });
      const since = () => performance.now() - startedAt;
      const sent = request(url, { method, agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error: NodeJS.ErrnoException) => none(error.code ?? error.message));
        response.on('end', () => {
          this.actor.keepLines(response.headers['set-cookie'] ?? []);
          const text = Buffer.concat(chunks).toString();
          resolve({
            ...parsed(text),
            status: response.statusCode ?? 0,
            headers: response.headers,
            failure: undefined,
            milliseconds: since(),
            text,
          });
        });
      });
      sent.setTimeout(hang, () => sent.destroy(Object.assign(new Error('No answer'), { code: 'TIMEOUT' })));
      sent.on('error', (error: NodeJS.ErrnoException) => none(error.code ?? error.message));
      sent.end(body);
    });
  }
}

function parsed(text: string): Pick<Reply, 'data' | 'errors'> {
  try {
    const { data, errors = [] } = JSON.parse(text) as { data?: Reply['data']; errors?: GraphError[] };
    return { data, errors };
  } catch {
    return { data: undefined, errors: [] };
  }
}

/** A copy of somebody who is signed in, with cookies of its own: the same person at another browser tab. */
export const alsoAs = (actor: Actor): Actor =>
  Object.assign(Object.create(Object.getPrototypeOf(actor) as object) as Actor, actor, {
    cookies: new Map(actor.cookies),
  });

/** An address no other client has. */
export const addressOf = (client: number): string => `10.${client >> 16}.${(client >> 8) & 255}.${client & 255}`;
