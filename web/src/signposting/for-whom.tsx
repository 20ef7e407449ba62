import { useState } from 'react';
import { ChosenPerson } from '../people/find-person/chosen-person';
import { FindPerson } from '../people/find-person/find-person';
import type { ChosenPerson as Person } from '../people/find-person/person-choice';
import { SafeContact } from '../people/find-person/safe-contact';
import { Button } from '../ui/button';

interface ForWhomProps {
  readonly person: Person | null;
  readonly onChange: (person: Person | null) => void;
}

/** Whose record it stands on, if on anybody's; with how to contact them safely. */
export function ForWhom({ person, onChange }: ForWhomProps) {
  const [looking, setLooking] = useState(false);
  if (person) {
    return (
      <>
        <ChosenPerson person={person} word="person" focus onChange={() => onChange(null)} />
        <SafeContact person={person} onChanged={onChange} />
      </>
    );
  }
  if (looking) {
    return (
      <>
        <FindPerson word="person" knownOnly onChoose={onChange} />
        <Button secondary small onClick={() => setLooking(false)}>
          Record it without a name
        </Button>
      </>
    );
  }
  return (
    <p>
      It is recorded without a name.{' '}
      <button type="button" className="kith-link-button" onClick={() => setLooking(true)}>
        Record it for somebody your organisation knows
      </button>
    </p>
  );
}
