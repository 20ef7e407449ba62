import type { APIRequestContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { bodyFor } from '../../testkit/trusted.js';

type Variables = Record<string, unknown>;

interface GraphAnswer {
  data?: unknown;
  errors?: unknown;
}

const file = new URL('../../../web/dist/documents.json', import.meta.url);

/** The hash of a document of the portal, which is trusted from whoever asks it. */
function hashOfPortal(operation: string): string {
  const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return documents.find(([, text]) => /\b(?:query|mutation) (\w+)/.exec(text)?.[1] === operation)![0];
}

/** Asks the graph as one person who may explore it, to arrange what a test begins with. What a test is about happens in the portal. */
export class Graph {
  private membership: string | undefined;

  constructor(private readonly request: APIRequestContext) {}

  async data<Data>(query: string, variables: Variables = {}): Promise<Data> {
    this.membership ??= await this.findMembership();
    return this.post<Data>({ query, variables }, { 'x-kith-membership': this.membership });
  }

  /** The same by a document of the portal, for the one who may not explore. */
  async page<Data>(operation: string, variables: Variables = {}): Promise<Data> {
    this.membership ??= await this.findMembership();
    return this.post<Data>(bodyFor(hashOfPortal(operation), variables), { 'x-kith-membership': this.membership });
  }

  private async findMembership(): Promise<string> {
    const { viewer } = await this.post<{ viewer: { memberships: { id: string }[] } }>(
      bodyFor(hashOfPortal('SessionViewer'), {}),
      {},
    );
    return viewer.memberships[0]!.id;
  }

  private async post<Data>(data: object, headers: Record<string, string>): Promise<Data> {
    const response = await this.request.post('/graphql', { data, headers });
    const answer = (await response.json()) as GraphAnswer;
    if (!answer.data || answer.errors) throw new Error(`The graph answered ${JSON.stringify(answer)}`);
    return answer.data as Data;
  }
}
