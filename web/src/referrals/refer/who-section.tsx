import { useState } from 'react';
import { ChosenPerson } from '../../people/find-person/chosen-person';
import { FindPerson } from '../../people/find-person/find-person';
import type { ChosenPerson as Person } from '../../people/find-person/person-choice';
import { FieldGroup } from '../../ui/field-group';
import { Section } from '../../ui/section';
import type { ReferFormState } from './use-refer-form';

/** Whom it is about. */
export function WhoSection({ form }: { readonly form: ReferFormState }) {
  const { person, word, start, choosePerson } = form;
  const [justChosen, setJustChosen] = useState(false);
  const choose = (next: Person) => {
    setJustChosen(true);
    choosePerson(next);
  };
  return (
    <Section heading={word === 'patient' ? 'Who is the patient?' : 'Who is it about?'}>
      <FieldGroup name="personId">
        {person ? (
          <ChosenPerson
            person={person}
            word={word}
            focus={justChosen}
            onChange={start.personIsGiven ? undefined : () => choosePerson(null)}
          />
        ) : (
          <FindPerson word={word} onChoose={choose} />
        )}
      </FieldGroup>
    </Section>
  );
}
