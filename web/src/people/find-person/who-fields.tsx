import { formatNhsNumber } from '@kith/nhs';
import type { FindPeopleInput } from '../../gql/graphql';
import { DateField } from '../../ui/date-field';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';

/** Who somebody is and where they live. */
export function WhoFields({ known }: { readonly known: FindPeopleInput }) {
  return (
    <>
      <TextField name="givenName" label="Given name" width={20} autoComplete="off" />
      <TextField
        name="familyName"
        label="Family name"
        width={20}
        autoComplete="off"
        defaultValue={known.familyName ?? ''}
      />
      <DateField name="dateOfBirth" legend="Date of birth" defaultValue={known.dateOfBirth ?? null} />
      <TextField
        name="nhsNumber"
        label="NHS number (optional)"
        width={20}
        code
        inputMode="numeric"
        autoComplete="off"
        defaultValue={formatNhsNumber(known.nhsNumber ?? '')}
      />
      <TextArea name="addressLines" label="Address (optional)" hint="A line each, without the postcode" rows={3} />
      <TextField
        name="postcode"
        label="Postcode"
        hint="Enter ZZ99 3VZ for somebody with no fixed address"
        width={10}
        autoComplete="off"
      />
    </>
  );
}
