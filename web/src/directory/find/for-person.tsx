import { parseOutcode } from '@kith/nhs';
import { Details } from 'nhsuk-react-components';
import { useState } from 'react';
import type { PersonFacts, Sex } from '../../gql/graphql';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';

const sexes: readonly { readonly value: Sex; readonly label: string }[] = [
  { value: 'FEMALE', label: 'Female' },
  { value: 'MALE', label: 'Male' },
];

const carers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export interface ForPersonProps {
  readonly facts: PersonFacts;
  readonly onlyFitting: boolean;
  readonly onChange: (facts: PersonFacts) => void;
  readonly onOnlyFitting: (only: boolean) => void;
}

const wholeAge = (typed: string) => (/^\d{1,3}$/.test(typed) && Number(typed) <= 130 ? Number(typed) : null);

/** Facts about somebody, without who it is. They stand nowhere but on this page, and are gone with it. */
export function ForPerson({ facts, onlyFitting, onChange, onOnlyFitting }: ForPersonProps) {
  const [age, setAge] = useState('');
  const [home, setHome] = useState('');
  const typeHome = (typed: string) => {
    setHome(typed);
    const place = parseOutcode(typed);
    onChange({ ...facts, outcode: place.ok ? place.outcode : null });
  };
  return (
    <Details>
      <Details.Summary>For somebody in particular</Details.Summary>
      <Details.Text>
        <p>Say what you know. Do not say who it is; nothing of this is kept.</p>
        <div className="kith-filters">
          <TextField
            name="age"
            label="Age"
            width={3}
            inputMode="numeric"
            autoComplete="off"
            value={age}
            onChange={(event) => {
              setAge(event.currentTarget.value);
              onChange({ ...facts, age: wholeAge(event.currentTarget.value.trim()) });
            }}
          />
          <TextField
            name="home"
            label="Lives in postcode area"
            width={5}
            spellCheck={false}
            autoComplete="off"
            value={home}
            onChange={(event) => typeHome(event.currentTarget.value)}
          />
          <SexAndCaring facts={facts} onChange={onChange} />
        </div>
        <Checkbox name="fitting" label="Leave out what does not fit" checked={onlyFitting} onChange={onOnlyFitting} />
      </Details.Text>
    </Details>
  );
}

function SexAndCaring({ facts, onChange }: Pick<ForPersonProps, 'facts' | 'onChange'>) {
  return (
    <>
      <Select
        name="sex"
        label="Sex"
        none="Not said"
        choices={sexes}
        value={facts.sex ?? ''}
        onChange={(value) => onChange({ ...facts, sex: sexes.find((each) => each.value === value)?.value ?? null })}
      />
      <Select
        name="carer"
        label="Cares for somebody"
        none="Not said"
        choices={carers}
        value={typeof facts.isCarer === 'boolean' ? (facts.isCarer ? 'yes' : 'no') : ''}
        onChange={(value) => onChange({ ...facts, isCarer: value === '' ? null : value === 'yes' })}
      />
    </>
  );
}
