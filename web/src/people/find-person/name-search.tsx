import { SubmitButton } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Form } from '../../ui/form';
import { type FieldError, useFormErrors } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import { dateProblem } from '../../ui/iso-date';
import { TextField } from '../../ui/text-field';
import type { PeopleSearch } from './use-find-people';

/** Finds by family name and date of birth. */
export function NameSearch({ search }: { readonly search: PeopleSearch }) {
  const errors = useFormErrors();
  const submit = async (values: FormValues) => {
    const familyName = values.text('familyName');
    const dateOfBirth = values.text('dateOfBirth');
    const found: FieldError[] = [];
    if (familyName === '') found.push({ field: 'familyName', message: 'Enter the family name' });
    const wrongDate = dateProblem('Date of birth', dateOfBirth);
    if (wrongDate) found.push({ field: 'dateOfBirth', message: wrongDate });
    if (!errors.show(found)) return;
    errors.show(await search.find({ familyName, dateOfBirth }));
  };
  return (
    <Form scope="find" errors={errors} busy={search.busy} onSubmit={(values) => void submit(values)}>
      <TextField name="familyName" label="Family name" hint="Or its beginning" width={20} autoComplete="off" />
      <DateField name="dateOfBirth" legend="Date of birth" />
      <SubmitButton secondary small>
        Find
      </SubmitButton>
    </Form>
  );
}
