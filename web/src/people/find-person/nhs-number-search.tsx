import { checkNhsNumber, formatNhsNumber } from '@kith/nhs';
import { type ChangeEvent, useState } from 'react';
import { SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import { useFormErrors } from '../../ui/form-errors';
import { TextField } from '../../ui/text-field';
import type { PeopleSearch } from './use-find-people';

const digits = 10;

/** Finds by NHS number: checked at once, and looked up as soon as it is whole. */
export function NhsNumberSearch({ search }: { readonly search: PeopleSearch }) {
  const errors = useFormErrors();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const check = checkNhsNumber(typed);

  const lookUp = async (nhsNumber: string) => {
    errors.show(await search.find({ nhsNumber }));
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    const checked = checkNhsNumber(text);
    setTyped(text);
    errors.clear();
    // Ten digits are meant to be whole; with fewer, nobody wants to be told off while typing.
    setProblem(checked.ok || text.replace(/\D/g, '').length < digits ? undefined : checked.message);
    if (!checked.ok) search.forget();
    else if (search.by?.nhsNumber !== checked.nhsNumber) void lookUp(checked.nhsNumber);
  };
  const submit = () => {
    if (check.ok) return void lookUp(check.nhsNumber);
    setProblem(typed.trim() === '' ? 'Enter the NHS number' : check.message);
  };
  return (
    <Form scope="find" errors={errors} busy={search.busy} onSubmit={submit} className="kith-find">
      <TextField
        name="nhsNumber"
        label="NHS number"
        hint="10 digits, like 999 000 0018. It is looked up as soon as it is complete"
        width={20}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        code
        value={typed}
        error={problem ?? errors.of('nhsNumber') ?? ''}
        onChange={change}
        onBlur={() => check.ok && setTyped(formatNhsNumber(typed))}
      />
      <SubmitButton secondary small>
        Find
      </SubmitButton>
    </Form>
  );
}
