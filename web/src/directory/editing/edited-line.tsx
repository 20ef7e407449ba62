import { TextField, type TextFieldProps } from '../../ui/text-field';

export interface EditedLineProps extends Pick<
  TextFieldProps,
  'name' | 'label' | 'hint' | 'width' | 'type' | 'inputMode'
> {
  readonly value: string | null | undefined;
  readonly onChange: (value: string) => void;
}

/** One line of text of a listing or of one of its parts. */
export function EditedLine({ value, onChange, ...look }: EditedLineProps) {
  return (
    <TextField
      {...look}
      autoComplete="off"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
