import { useId, useRef, useState } from 'react';
import { Button } from './button';

/** Something to pass on, with a button that copies it. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied');
    } catch {
      input.current?.select();
      setSaid('Selected. Copy it with your keyboard');
    }
  };
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <div className="kith-copy">
        <input
          ref={input}
          id={id}
          className="nhsuk-input"
          readOnly
          value={value}
          onFocus={(e) => e.currentTarget.select()}
        />
        <Button secondary small onClick={() => void copy()}>
          Copy
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
