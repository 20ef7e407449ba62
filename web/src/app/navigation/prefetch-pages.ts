import { matchRoutes, type RouteObject } from 'react-router';

/** What a route keeps in its `handle`, so that its page can be fetched before anybody goes there. */
export interface Prefetchable {
  prefetch(): Promise<unknown>;
}

const approaches = ['pointerover', 'focusin', 'touchstart'] as const;

function linkUnder({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.origin === window.location.origin ? link : null;
}

/** From here on, fetches the chunks of the page a link leads to when somebody points at it, tabs to it or touches it. */
export function prefetchPages(routes: RouteObject[]): void {
  const fetched = new Set<string>();
  const fetchPage = async (pathname: string) => {
    fetched.add(pathname);
    const pages = (matchRoutes(routes, pathname) ?? []).flatMap(
      ({ route }) => (route.handle as Prefetchable | undefined) ?? [],
    );
    try {
      await Promise.all(pages.map((page) => page.prefetch()));
    } catch {
      // Going there tries again, and says it if that fails too.
      fetched.delete(pathname);
    }
  };
  const onApproach = (event: Event) => {
    const link = linkUnder(event);
    if (link && !fetched.has(link.pathname)) void fetchPage(link.pathname);
  };
  for (const approach of approaches) document.addEventListener(approach, onApproach, { passive: true });
}
