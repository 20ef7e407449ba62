import { dueWords, longDate, todayInEngland } from './date-words';

export interface DueTextProps {
  readonly dueOn: string | null | undefined;
  readonly workingDaysLeft: number | null | undefined;
}

const soonWorkingDays = 2;

/** By when something is due, in words and colour; nothing where no clock runs. */
export function DueText({ dueOn, workingDaysLeft }: DueTextProps) {
  if (!dueOn || workingDaysLeft === null || workingDaysLeft === undefined) return null;
  const urgency = workingDaysLeft < 0 ? 'overdue' : workingDaysLeft <= soonWorkingDays ? 'soon' : 'later';
  return (
    <time dateTime={dueOn} title={longDate(dueOn)} className={`kith-due kith-due--${urgency}`}>
      {dueWords(dueOn, workingDaysLeft, todayInEngland())}
    </time>
  );
}
