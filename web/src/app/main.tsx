import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { apolloClient } from './client/apollo-client';
import { prefetchPages } from './navigation/prefetch-pages';
import { routes } from './routes';
import { SessionProvider } from './session/session-provider';
import './styles/styles.scss';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');

// The components fetch this when the first of them is drawn, and a page falls over when it does not come. Asked for at once,
// it is there before a connection that comes and goes is gone again.
void import('nhsuk-frontend').catch(() => undefined);

const router = createBrowserRouter(routes);
prefetchPages(routes);

createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={apolloClient}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </ApolloProvider>
  </StrictMode>,
);
