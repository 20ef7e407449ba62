import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What will appear here. */
  readonly children: ReactNode;
  readonly heading?: string;
  /** The first step, as a link or button. */
  readonly action?: ReactNode;
}

/** An empty page: says what will appear, and offers the first step. */
export function EmptyState({ heading, children, action }: EmptyStateProps) {
  return (
    <div className="kith-empty">
      {heading !== undefined && <h2 className="nhsuk-heading-s">{heading}</h2>}
      <p>{children}</p>
      {action}
    </div>
  );
}
