import type { APIRequestContext } from '@playwright/test';

type Variables = Record<string, unknown>;

interface GraphAnswer {
  data?: unknown;
  errors?: unknown;
}

const viewerDocument = 'query Viewer { viewer { memberships { id endedAt } } }';

/** Asks the graph as one person, to arrange what a test begins with. What a test is about happens in the portal. */
export class Graph {
  private membership: string | undefined;

  constructor(private readonly request: APIRequestContext) {}

  async data<Data>(query: string, variables: Variables = {}): Promise<Data> {
    this.membership ??= await this.findMembership();
    return this.post<Data>(query, variables, { 'x-kith-membership': this.membership });
  }

  private async findMembership(): Promise<string> {
    const { viewer } = await this.post<{ viewer: { memberships: { id: string }[] } }>(viewerDocument, {}, {});
    return viewer.memberships[0]!.id;
  }

  private async post<Data>(query: string, variables: Variables, headers: Record<string, string>): Promise<Data> {
    const response = await this.request.post('/graphql', { data: { query, variables }, headers });
    const answer = (await response.json()) as GraphAnswer;
    if (!answer.data || answer.errors) throw new Error(`The graph answered ${JSON.stringify(answer)}`);
    return answer.data as Data;
  }
}
