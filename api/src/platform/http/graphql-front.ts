import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../context.js';
import { badUserInput, forbidden, KithError } from '../errors.js';
import type { GraphQLParameters } from './graphql-parameters.js';
import { documentLength, excess, parseOptions } from './limits.js';
import { mediaTypeFor, type MediaType } from './media-type.js';
import type { TrustedDocuments } from './trusted-documents.js';

export interface FrontOptions {
  documents: TrustedDocuments;
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext>;
  /** Whether who asks may send documents of their own, by what the database says now. */
  mayExplore(context: RequestContext): Promise<boolean>;
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

/** All that Apollo Server has to know of a request's head. Shared, since it only reads them. */
const heads: Record<MediaType, HeaderMap> = {
  'application/json': new HeaderMap([['accept', 'application/json']]),
  'application/graphql-response+json': new HeaderMap([['accept', 'application/graphql-response+json']]),
};

const codeOf = (error: unknown) => (error instanceof KithError ? error.extensions['code'] : undefined);

const notTrusted = () =>
  new KithError('DOCUMENT_NOT_TRUSTED', 'Kith has changed since this page was opened. Load it again to go on.');

/**
 * Stands before Apollo Server: turns a request into the document to run, for whom, and the answer into HTTP. Only trusted
 * documents are run for everybody; a text of one's own needs `explore`.
 */
export class GraphQLFront {
  constructor(
    private readonly server: ApolloServer<RequestContext>,
    private readonly options: FrontOptions,
  ) {}

  /** Answers one request whose parameters have been read. */
  async answer(request: FastifyRequest, reply: FastifyReply, parameters: GraphQLParameters): Promise<FastifyReply> {
    const mediaType = mediaTypeFor(request.headers.accept);
    if (!mediaType) return reply.code(406).send();
    try {
      const known = parameters.query === undefined ? this.trusted(parameters) : undefined;
      const context = await this.options.contextOf(request, reply);
      const query = known ?? (await this.explored(parameters, context));
      return await this.run(request, reply, mediaType, { ...parameters, query }, context);
    } catch (error) {
      return this.refuse(reply, mediaType, error);
    }
  }

  private trusted({ hash }: GraphQLParameters): string {
    const text = this.options.documents.textOf(hash ?? '');
    if (text === undefined) throw notTrusted();
    return text;
  }

  private async explored({ query = '' }: GraphQLParameters, context: RequestContext): Promise<string> {
    if (!(await this.options.mayExplore(context))) throw forbidden('You may not send documents of your own.');
    if (query.length > documentLength) throw new KithError('TOO_LONG', 'This document is too long.');
    checkLimits(query);
    return query;
  }

  private async run(
    { method }: FastifyRequest,
    reply: FastifyReply,
    mediaType: MediaType,
    { query, operationName, variables }: GraphQLParameters,
    context: RequestContext,
  ): Promise<FastifyReply> {
    const body = { query, operationName: operationName ?? null, variables: variables ?? null };
    const search =
      method === 'GET' ? new URLSearchParams(searchOf({ query, operationName, variables })).toString() : '';
    const httpGraphQLRequest: HTTPGraphQLRequest = { method, headers: heads[mediaType], search, body };
    const response = await this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: () => Promise.resolve(context),
    });
    for (const [name, value] of response.headers) reply.header(name, value);
    // A document that is wrong is an answer like any other to clients that look for errors in it and nowhere else.
    const status = response.status === 400 && mediaType === 'application/json' ? 200 : (response.status ?? 200);
    return reply.code(status).send(response.body.kind === 'complete' ? response.body.string : '');
  }

  private refuse(reply: FastifyReply, mediaType: MediaType, error: unknown): FastifyReply {
    const { status = codeOf(error) === 'BAD_USER_INPUT' ? 400 : 403 } =
      (error instanceof KithError && (error.extensions['http'] as { status?: number })) || {};
    const formatted = this.options.formatError({ message: 'refused' }, error);
    return reply
      .code(error instanceof KithError ? status : 500)
      .header('content-type', `${mediaType}; charset=utf-8`)
      .send(JSON.stringify({ errors: [formatted] }));
  }
}

/** Before it is validated, whose rules take longer than refusing it. What cannot be read is for the validation to say. */
function checkLimits(query: string): void {
  let over: string | undefined;
  try {
    over = excess(parse(query, parseOptions));
  } catch {
    return;
  }
  if (over !== undefined) throw badUserInput(`This document asks for too much: ${over}.`);
}

function searchOf({
  query,
  operationName,
  variables,
}: Pick<GraphQLParameters, 'query' | 'operationName' | 'variables'>) {
  return {
    query: query ?? '',
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
  };
}
