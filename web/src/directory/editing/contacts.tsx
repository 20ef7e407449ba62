import { Button } from '../../ui/button';
import { EditedLine } from './edited-line';
import { EditedPart } from './edited-part';
import { EditedPhones } from './edited-phones';
import type { ListingForm, PartOf } from './use-listing-form';

type Contact = PartOf<'contacts'>;

/** Whom to ask, each with their own address and numbers. */
export function Contacts({ form }: { readonly form: ListingForm }) {
  return (
    <>
      {form.edited.contacts.map((contact, index) => (
        <EditedContact key={contact.id} form={form} contact={contact} index={index} />
      ))}
      <Button secondary small onClick={() => form.addPart('contacts', { phones: [] })}>
        Add somebody to ask
      </Button>
    </>
  );
}

interface ContactProps {
  readonly form: ListingForm;
  readonly contact: Contact;
  readonly index: number;
}

const lines = [
  { name: 'name', label: 'Name' },
  { name: 'title', label: 'What they do there (optional)' },
  { name: 'department', label: 'Department (optional)' },
  { name: 'email', label: 'Their public e-mail address (optional)', type: 'email' },
] as const;

function EditedContact({ form, contact, index }: ContactProps) {
  const at = `contacts.${index}`;
  const change = (values: Partial<Contact>) => form.changePart('contacts', contact.id, values);
  return (
    <EditedPart
      heading={`Somebody to ask ${index + 1}`}
      removeLabel="Take them out"
      onRemove={() => form.removePart('contacts', contact.id)}
    >
      {lines.map(({ name, ...look }) => (
        <EditedLine
          {...look}
          key={name}
          name={`${at}.${name}`}
          value={contact[name]}
          onChange={(text) => change({ [name]: text })}
        />
      ))}
      <EditedPhones
        at={`${at}.phones`}
        called="Telephone number"
        phones={contact.phones}
        onChange={(phones) => change({ phones })}
      />
    </EditedPart>
  );
}
