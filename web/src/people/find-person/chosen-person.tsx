import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button';
import { personName } from '../person-words';
import { type ChosenPerson as Person, marksOf } from './person-choice';

export interface ChosenPersonProps {
  readonly person: Person;
  readonly word: string;
  /** Takes the focus, since the button that chose the person is gone. */
  readonly focus: boolean;
  /** Left out where the person is given and cannot be another. */
  readonly onChange?: (() => void) | undefined;
}

/** The person that has been chosen, with what tells them apart. */
export function ChosenPerson({ person, word, focus, onChange }: ChosenPersonProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) card.current?.focus();
  }, [focus, person.id]);
  return (
    <div ref={card} tabIndex={-1} className="kith-chosen" role="group" aria-label={`Chosen ${word}`}>
      <div>
        <strong>{personName(person)}</strong>
        {marksOf(person).map((mark) => (
          <span key={mark} className="kith-row-note">
            {mark}
          </span>
        ))}
      </div>
      {onChange && (
        <Button secondary small onClick={onChange}>
          Choose another {word}
        </Button>
      )}
    </div>
  );
}
