import { NotificationBanner, WarningCallout } from 'nhsuk-react-components';
import { type ReactNode, type Ref, useId } from 'react';

/** Says once, at the top, what has been done; shown through `useMessages`, not by a page. */
export function SuccessBanner({ children, ref }: { readonly children: ReactNode; readonly ref?: Ref<HTMLDivElement> }) {
  return (
    <NotificationBanner success disableAutoFocus ref={ref} tabIndex={-1} titleId={useId()} title="Done">
      <NotificationBanner.Heading>{children}</NotificationBanner.Heading>
    </NotificationBanner>
  );
}

/** Something important to know before going on. */
export function Notice({ title = 'Important', children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <NotificationBanner title={title} titleId={useId()} disableAutoFocus>
      {children}
    </NotificationBanner>
  );
}

/** A plain warning beside what it is about. */
export function InsetWarning({ children }: { readonly children: ReactNode }) {
  return (
    // Not the InsetText of the library, which is read out as “Information”.
    <div className="nhsuk-inset-text kith-inset-warning">
      <span className="nhsuk-u-visually-hidden">Warning: </span>
      {children}
    </div>
  );
}

/** A risk or a condition that must not be overlooked. */
export function Warning({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <WarningCallout>
      <WarningCallout.Heading>{heading}</WarningCallout.Heading>
      {children}
    </WarningCallout>
  );
}
