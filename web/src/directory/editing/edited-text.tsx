import type { Edited } from './edited-listing';
import { EditedLine, type EditedLineProps } from './edited-line';
import type { ListingForm } from './use-listing-form';

/** The fields of a listing that are one line of text. */
type TextName = {
  [Key in keyof Edited]-?: NonNullable<Edited[Key]> extends string ? Key : never;
}[keyof Edited];

interface EditedTextProps extends Omit<EditedLineProps, 'name' | 'value' | 'onChange'> {
  readonly form: ListingForm;
  readonly name: TextName;
}

/** One line of a listing. */
export function EditedText({ form, name, ...look }: EditedTextProps) {
  return (
    <EditedLine {...look} name={name} value={form.edited[name]} onChange={(text) => form.change({ [name]: text })} />
  );
}
