import { useState } from 'react';
import { Button } from '../../ui/button';
import { FoundPeople } from './found-people';
import { NameSearch } from './name-search';
import { NhsNumberSearch } from './nhs-number-search';
import type { ChosenPerson } from './person-choice';
import { RegisterPerson } from './register-person';
import { useFindPeople } from './use-find-people';

export interface FindPersonProps {
  /** "patient" in a practice, else "person". */
  readonly word: string;
  /** Nobody is put on the register here. */
  readonly knownOnly?: boolean;
  readonly onChoose: (person: ChosenPerson) => void;
}

/** Finds the person something is about, or puts them on the register; one who is known is offered, never doubled. */
export function FindPerson({ word, knownOnly = false, onChoose }: FindPersonProps) {
  const search = useFindPeople();
  const [byName, setByName] = useState(false);
  const [registering, setRegistering] = useState(false);
  const begin = (name: boolean) => {
    search.forget();
    setRegistering(false);
    setByName(name);
  };
  const nobody = search.found?.length === 0;
  return (
    <>
      {byName ? <NameSearch search={search} /> : <NhsNumberSearch search={search} />}
      <p>
        <button type="button" className="kith-link-button" onClick={() => begin(!byName)}>
          {byName ? 'Find by NHS number' : 'Find by name and date of birth instead'}
        </button>
      </p>
      {search.found && <FoundPeople people={search.found} word={word} onChoose={onChoose} />}
      {search.found && !nobody && byName && !registering && !knownOnly && (
        <Button secondary small onClick={() => setRegistering(true)}>
          None of these: register a new {word}
        </Button>
      )}
      {search.by && (nobody || registering) && !knownOnly && (
        <RegisterPerson key={JSON.stringify(search.by)} word={word} known={search.by} onRegistered={onChoose} />
      )}
    </>
  );
}
