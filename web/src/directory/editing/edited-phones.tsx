import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { choicesOf } from '../../ui/choice';
import { EditedLine } from './edited-line';
import { EditedPart } from './edited-part';
import { newId, type PartOf } from './use-listing-form';

type Phone = PartOf<'phones'>;

/** The words of HSDS phone.type. */
const types: Readonly<Record<string, string>> = {
  voice: 'Telephone',
  cell: 'Mobile telephone',
  text: 'Text messages',
  textphone: 'Textphone',
  video: 'Video calls',
  fax: 'Fax',
};

/** What a source calls it stays a choice, though people would not choose it. */
const typeChoices = (type: string | null | undefined) => [
  ...choicesOf(types),
  ...(type && !(type in types) ? [{ value: type, label: type }] : []),
];

interface EditedPhonesProps {
  /** Where they stand in the listing: "phones", "contacts.0.phones". */
  readonly at: string;
  /** "Another telephone number", "Telephone number". */
  readonly called: string;
  readonly phones: readonly Phone[];
  readonly onChange: (phones: Phone[]) => void;
}

/** Telephone numbers, each with what it is for. */
export function EditedPhones({ at, called, phones, onChange }: EditedPhonesProps) {
  const changeOne = (id: string, values: Partial<Phone>) =>
    onChange(phones.map((phone) => (phone.id === id ? { ...phone, ...values } : phone)));
  return (
    <>
      {phones.map((phone, index) => (
        <EditedPhone
          key={phone.id}
          at={`${at}.${index}`}
          heading={`${called} ${index + 1}`}
          phone={phone}
          change={(values) => changeOne(phone.id, values)}
          onRemove={() => onChange(phones.filter(({ id }) => id !== phone.id))}
        />
      ))}
      <Button secondary small onClick={() => onChange([...phones, { id: newId(), number: '' }])}>
        {`Add a ${called.toLowerCase()}`}
      </Button>
    </>
  );
}

interface EditedPhoneProps {
  readonly at: string;
  readonly heading: string;
  readonly phone: Phone;
  readonly change: (values: Partial<Phone>) => void;
  readonly onRemove: () => void;
}

function EditedPhone({ at, heading, phone, change, onRemove }: EditedPhoneProps) {
  return (
    <EditedPart heading={heading} removeLabel="Take this number out" onRemove={onRemove}>
      <EditedLine
        name={`${at}.number`}
        label="Number"
        type="tel"
        width={20}
        value={phone.number}
        onChange={(number) => change({ number })}
      />
      <EditedLine
        name={`${at}.extension`}
        label="Extension (optional)"
        width={5}
        value={phone.extension}
        onChange={(extension) => change({ extension })}
      />
      <Select
        name={`${at}.type`}
        label="What kind of number? (optional)"
        none="Not said"
        choices={typeChoices(phone.type)}
        value={phone.type ?? ''}
        onChange={(type) => change({ type })}
      />
      <EditedLine
        name={`${at}.description`}
        label="What it is for, or when it is answered (optional)"
        hint="Mornings only"
        value={phone.description}
        onChange={(description) => change({ description })}
      />
    </EditedPart>
  );
}
