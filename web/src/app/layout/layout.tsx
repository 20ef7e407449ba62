import type { MouseEvent } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { Footer } from './footer';
import { Header } from './header';
import { DoneMessage, MessagesProvider } from './messages';
import { NavigationProgress } from './navigation-progress';
import { UnreachableBanner } from './unreachable-banner';
import { useSessionEnd } from './use-session-end';

const mainId = 'maincontent';

function skipToMain(event: MouseEvent) {
  // Not by the address: a fragment there would be a navigation of its own.
  event.preventDefault();
  document.getElementById(mainId)?.focus();
}

/** What stands around every page. */
export function Layout() {
  useSessionEnd();
  return (
    <MessagesProvider>
      <a className="nhsuk-skip-link" href={`#${mainId}`} onClick={skipToMain}>
        Skip to main content
      </a>
      <NavigationProgress />
      <Header />
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id={mainId} tabIndex={-1}>
          <UnreachableBanner />
          <DoneMessage />
          <Outlet />
        </main>
      </div>
      <Footer />
      <ScrollRestoration />
    </MessagesProvider>
  );
}
