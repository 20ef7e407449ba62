import { useState } from 'react';
import { TextField } from '../../ui/text-field';
import type { ListingForm } from './use-listing-form';

interface EditedWholeNumberProps {
  readonly form: ListingForm;
  readonly name: 'minimumAge' | 'maximumAge' | 'responseWorkingDays';
  readonly label: string;
  readonly hint?: string;
}

/** A whole number, or nothing; what is no number yet is not taken, and said so. */
export function EditedWholeNumber({ form, name, label, hint }: EditedWholeNumberProps) {
  const [typed, setTyped] = useState(`${form.edited[name] ?? ''}`);
  const isNumber = typed.trim() === '' || /^\d{1,3}$/.test(typed.trim());
  const change = (text: string) => {
    setTyped(text);
    form.change({ [name]: /^\d{1,3}$/.test(text.trim()) ? Number(text) : null });
  };
  return (
    <TextField
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      {...(!isNumber && { error: 'Enter a whole number, or nothing.' })}
      width={3}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
