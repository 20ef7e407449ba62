import { ApolloClient } from '@apollo/client';
import { createCache } from './cache';
import { link } from './links';

/** The one client of this tab. */
export const apolloClient = new ApolloClient({
  link,
  cache: createCache(),
  // Fragments are masked by the generated types; masking twice breaks the pages.
  dataMasking: false,
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});
