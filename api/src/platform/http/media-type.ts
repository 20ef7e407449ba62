import Negotiator from 'negotiator';

/** What answers may be written as; the first is taken by who does not mind. */
export type MediaType = 'application/json' | 'application/graphql-response+json';

const offered: MediaType[] = ['application/json', 'application/graphql-response+json'];

/** Clients send few different headers; strangers may send many. */
const remembered = 100;
const known = new Map<string, MediaType | undefined>();

/** The media type that an Accept header asks for; undefined when it takes none that there is. */
export function mediaTypeFor(accept: string | undefined): MediaType | undefined {
  if (accept === undefined) return offered[0];
  if (known.has(accept)) return known.get(accept);
  const chosen = new Negotiator({ headers: { accept } }).mediaType(offered) as MediaType | undefined;
  if (known.size >= remembered) known.clear();
  known.set(accept, chosen);
  return chosen;
}

/** Whether JSON is asked for by name, as no link, image or form does. */
export const namesJson = (accept: string | undefined): boolean =>
  accept !== undefined && /\bapplication\/(graphql-response\+)?json\b/.test(accept);
