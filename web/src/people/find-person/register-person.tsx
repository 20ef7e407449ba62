import { useEffect, useRef } from 'react';
import { useAction } from '../../app/client/use-action';
import { getFragmentData, graphql } from '../../gql';
import type { FindPeopleInput } from '../../gql/graphql';
import { Button, SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import type { FormValues } from '../../ui/form-values';
import { ContactFields } from './contact-fields';
import { personName } from '../person-words';
import { type ChosenPerson, personChoice } from './person-choice';
import { registrationInput, registrationProblems } from './registration-input';
import { WhoFields } from './who-fields';

const registerPerson = graphql(`
  mutation RegisterPerson($input: RegisterPersonInput!, $idempotencyKey: String!) {
    registerPerson(input: $input, idempotencyKey: $idempotencyKey) {
      ...PersonChoice
      ... on PersonAlreadyRegistered {
        person {
          ...PersonChoice
        }
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

export interface RegisterPersonProps {
  readonly word: string;
  /** What was looked up, so that it need not be typed again. */
  readonly known: FindPeopleInput;
  readonly onRegistered: (person: ChosenPerson) => void;
}

/** Puts a person on the register of one's own organisation. */
export function RegisterPerson({ word, known, onRegistered }: RegisterPersonProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const registering = useAction(registerPerson, {
    onSuccess: (person) => onRegistered(getFragmentData(personChoice, person)),
  });
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (values: FormValues) => {
    if (!registering.errors.show(registrationProblems(values))) return;
    void registering.run({ input: registrationInput(values) });
  };
  const { problem } = registering;
  const twin = problem?.__typename === 'PersonAlreadyRegistered' ? getFragmentData(personChoice, problem.person) : null;
  return (
    <section className="kith-action-panel" aria-labelledby="register-heading">
      <h3 ref={heading} id="register-heading" className="nhsuk-heading-s">
        Register a new {word}
      </h3>
      <Form scope="register" errors={registering.errors} busy={registering.busy} onSubmit={submit}>
        {twin && (
          <p>
            <Button small onClick={() => onRegistered(twin)}>
              Go on with {personName(twin)}
            </Button>
          </p>
        )}
        <WhoFields known={known} />
        <ContactFields />
        <SubmitButton>{`Register this ${word}`}</SubmitButton>
      </Form>
    </section>
  );
}
