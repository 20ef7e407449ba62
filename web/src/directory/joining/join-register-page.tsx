import { BackLink } from '../../ui/back-link';
import type { FormValues } from '../../ui/form-values';
import { PageHeading } from '../../ui/page-heading';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { AskForm } from './ask-form';

const organisationIn = (values: FormValues) => ({
  organisation: {
    name: values.text('organisation.name'),
    purpose: values.text('organisation.purpose'),
    website: values.optional('organisation.website'),
    outcode: values.text('organisation.outcode'),
  },
});

/** Asks to register a community organisation that the directory does not have. */
export function JoinRegisterPage() {
  return (
    <div className="kith-narrow">
      <BackLink to="/join">Look whether it is listed</BackLink>
      <AskForm
        heading={<PageHeading>Register your organisation</PageHeading>}
        organisation={<OrganisationFields />}
        organisationIn={organisationIn}
      />
    </div>
  );
}

function OrganisationFields() {
  return (
    <>
      <TextField name="organisation.name" label="Name of the organisation" autoComplete="organization" />
      <TextArea name="organisation.purpose" label="What does it do?" hint="In two sentences" maxLength={600} rows={3} />
      <TextField name="organisation.website" label="Website (optional)" autoComplete="url" spellCheck={false} />
      <TextField name="organisation.outcode" label="First half of its postcode" hint="Such as NE30" width={5} />
    </>
  );
}
