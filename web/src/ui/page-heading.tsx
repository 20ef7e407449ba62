import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { staysPut } from './staying';

export interface PageHeadingProps {
  readonly children: ReactNode;
  /** What stands above it, smaller: the kind of page, or whom it belongs to. */
  readonly caption?: ReactNode;
  /** The title of the browser tab, where the heading is not plain text or names a person. */
  readonly title?: string;
}

/** The heading of a page: takes the focus after navigation, to another tab or filter of the page too, and names the document. */
export function PageHeading({ children, caption, title }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // On the first page of a visit the focus stays at the top, so that the skip link comes first.
  const { key, state } = useLocation();
  const stays = staysPut(state);
  useEffect(() => {
    if (key !== 'default' && !stays) heading.current?.focus({ preventScroll: true });
  }, [key, stays]);
  const name = title ?? (typeof children === 'string' ? children : 'Kith');
  return (
    <>
      <title>{name === 'Kith' ? name : `${name} – Kith`}</title>
      <h1 ref={heading} tabIndex={-1} className="nhsuk-heading-l kith-page-heading">
        {caption !== undefined && <span className="nhsuk-caption-l">{caption} </span>}
        {children}
      </h1>
    </>
  );
}
