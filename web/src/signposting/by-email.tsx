import { getFragmentData } from '../gql';
import { contactDetails } from '../people/find-person/contact-details';
import type { ChosenPerson } from '../people/find-person/person-choice';
import { ActionPanel } from '../ui/action-panel';
import { Checkbox } from '../ui/checkbox';
import type { FieldError } from '../ui/form-errors';
import type { FormValues } from '../ui/form-values';
import { TextField } from '../ui/text-field';
import type { WayProps } from './recording';

interface ByEmailProps extends WayProps {
  readonly person: ChosenPerson | null;
}

function* problemsIn(values: FormValues): Generator<FieldError> {
  if (!values.text('email')) yield { field: 'email', message: 'Enter the e-mail address they want it at' };
  if (!values.flag('isSafeAddress'))
    yield { field: 'isSafeAddress', message: 'Ask whether they want an e-mail, and who else reads it' };
}

/** Sends what the sheet says to the person, where they have asked for it. */
export function ByEmail({ person, recording, tell }: ByEmailProps) {
  const known = getFragmentData(contactDetails, person?.identity)?.email ?? '';
  const submit = (values: FormValues) => {
    if (!recording.errors.show([...problemsIn(values)])) return;
    tell({ way: 'EMAIL', email: values.text('email'), isSafeAddress: true });
  };
  return (
    <ActionPanel
      label="Send it by e-mail"
      consequence="They get what this page says, without their name or yours. The address is used once and not kept."
      submitLabel="Send the e-mail"
      small
      errors={recording.errors}
      busy={recording.busy}
      onSubmit={submit}
    >
      <TextField
        key={known}
        name="email"
        type="email"
        label="Their e-mail address"
        width={30}
        autoComplete="off"
        defaultValue={known}
      />
      <Checkbox
        name="isSafeAddress"
        label="They asked for it, and nobody reads this address who should not know"
        hint="Somebody violent may read along. If you cannot be sure, tell them instead"
      />
    </ActionPanel>
  );
}
