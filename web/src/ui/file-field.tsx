import { useField } from './form-context';

export interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What the browser offers to choose, such as `.csv,text/csv`. */
  readonly accept: string;
  /** Called with what was chosen or dropped; null: nothing. */
  readonly onChoose: (file: File | null) => void;
}

/** A file to choose, or to drop onto the field. */
export function FileField({ name, label, hint, accept, onChoose }: FileFieldProps) {
  const { id, error } = useField(name);
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <div className="nhsuk-hint" id={hintId}>
        {hint}
      </div>
      {error && (
        <span className="nhsuk-error-message" id={errorId}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
      <input
        className="kith-file"
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={error ? `${hintId} ${errorId}` : hintId}
        onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
      />
    </div>
  );
}
