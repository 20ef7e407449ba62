import { useEffect } from 'react';
import { useMessages } from '../../app/layout/messages';
import { personName } from '../person-words';
import { type ChosenPerson, marksOf } from './person-choice';

export interface FoundPeopleProps {
  readonly people: readonly ChosenPerson[];
  readonly word: string;
  readonly onChoose: (person: ChosenPerson) => void;
}

function wordsFor(count: number, word: string): string {
  if (count === 0) return `No ${word} with these details is known to your organisation.`;
  return count === 1 ? `1 ${word} found.` : `${count} found.`;
}

/** Those who were found, each as a button that says enough to tell them apart. */
export function FoundPeople({ people, word, onChoose }: FoundPeopleProps) {
  const { announce } = useMessages();
  const words = wordsFor(people.length, word);
  useEffect(() => announce(words), [words, announce]);
  return (
    <>
      <p>{words}</p>
      <ul className="kith-choices">
        {people.map((person) => (
          <li key={person.id}>
            {person.viewerCanRefer ? (
              <button type="button" onClick={() => onChoose(person)}>
                <span>
                  <strong>{personName(person)}</strong>
                  {marksOf(person).map((mark) => (
                    <span key={mark} className="kith-row-note">
                      {mark}
                    </span>
                  ))}
                </span>
                <span className="kith-choices__do">Choose this {word}</span>
              </button>
            ) : (
              <p>{personName(person)}: your role does not allow you to refer them.</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
