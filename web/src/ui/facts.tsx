import { SummaryList } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  /** Left out of the list where there is nothing to say. */
  readonly value: ReactNode;
  readonly action?: ReactNode;
}

/** What is known about something, line by line. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false);
  const hasActions = known.some(({ action }) => Boolean(action));
  return (
    <SummaryList>
      {known.map(({ label, value, action }) => (
        <div
          key={label}
          className={
            hasActions && !action
              ? 'nhsuk-summary-list__row nhsuk-summary-list__row--no-actions'
              : 'nhsuk-summary-list__row'
          }
        >
          <SummaryList.Key>{label}</SummaryList.Key>
          <SummaryList.Value>{value}</SummaryList.Value>
          {action ? <dd className="nhsuk-summary-list__actions">{action}</dd> : null}
        </div>
      ))}
    </SummaryList>
  );
}
