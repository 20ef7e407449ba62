export type Variables = Record<string, unknown>;

/** The body of a request for a document, as the portal sends it: its hash stands for its text. */
export const bodyFor = (hash: string, variables: Variables) => ({
  variables,
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
});
