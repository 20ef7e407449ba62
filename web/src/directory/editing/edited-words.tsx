import { useState } from 'react';
import { TextField } from '../../ui/text-field';

interface EditedWordsProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

/** Several short words in one line, with commas between. */
export function EditedWords({ name, label, hint, values, onChange }: EditedWordsProps) {
  const [typed, setTyped] = useState(values.join(', '));
  const change = (text: string) => {
    setTyped(text);
    onChange(
      text
        .split(/[,;\n]+/)
        .map((word) => word.trim())
        .filter(Boolean),
    );
  };
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      autoComplete="off"
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
