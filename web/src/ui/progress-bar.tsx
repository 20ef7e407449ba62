export interface ProgressBarProps {
  readonly label: string;
  /** How much is done, and of how much. */
  readonly done: number;
  readonly of: number;
}

/** How far something is that takes a while, in a bar and in words. */
export function ProgressBar({ label, done, of }: ProgressBarProps) {
  const percent = of === 0 ? 100 : Math.floor((100 * done) / of);
  return (
    <p className="kith-progress">
      <progress aria-label={label} max={of} value={done} />{' '}
      <span aria-hidden="true">
        {label}: {percent}%
      </span>
    </p>
  );
}
