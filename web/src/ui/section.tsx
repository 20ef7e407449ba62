import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ heading, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="kith-section">
      <h2 id={id} className="nhsuk-heading-m">
        {heading}
      </h2>
      {children}
    </section>
  );
}
