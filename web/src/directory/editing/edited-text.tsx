import { TextField, type TextFieldProps } from '../../ui/text-field';
import type { Edited } from './edited-listing';
import type { ListingForm } from './use-listing-form';

/** The fields of a listing that are one line of text. */
type TextName = {
  [Key in keyof Edited]-?: NonNullable<Edited[Key]> extends string ? Key : never;
}[keyof Edited];

interface EditedTextProps extends Pick<TextFieldProps, 'label' | 'hint' | 'width' | 'type' | 'inputMode'> {
  readonly form: ListingForm;
  readonly name: TextName;
}

/** One line of a listing. */
export function EditedText({ form, name, ...look }: EditedTextProps) {
  return (
    <TextField
      {...look}
      name={name}
      autoComplete="off"
      value={form.edited[name] ?? ''}
      onChange={(event) => form.change({ [name]: event.currentTarget.value })}
    />
  );
}
