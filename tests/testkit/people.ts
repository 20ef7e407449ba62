import type { Actor } from './actors.js';
import { aKey, aNhsNumber } from './ids.js';
import { dataAs } from './run.js';

export interface PersonTraits {
  givenName: string;
  familyName: string;
  dateOfBirth: string;
  nhsNumber: string | null;
  postcode: string;
  addressLines: string[];
  phone: string;
  email: string;
  safeContactNotes: string;
}

export interface Person extends PersonTraits {
  id: string;
  version: number;
}

/** What a widower of seventy-eight would be registered with. Nobody of this name, number or address exists. */
export const walter = (): PersonTraits => ({
  givenName: 'Walter',
  familyName: 'Humble',
  dateOfBirth: '1948-03-09',
  nhsNumber: aNhsNumber(),
  postcode: 'NE30 1AB',
  addressLines: ['14 Lovaine Row'],
  phone: '0191 498 0123',
  email: 'walter@example.test',
  safeContactNotes: 'Ring after ten; his daughter answers before.',
});

export const registerPersonDocument = `mutation RegisterPerson($input: RegisterPersonInput!, $key: String!) {
  registerPerson(input: $input, idempotencyKey: $key) {
    __typename
    ... on Person { id version initials }
    ... on PersonAlreadyRegistered { message person { id } }
    ... on Problem { message }
    ... on InvalidInput { fields { field message } }
  }
}`;

/** Somebody on the register of the actor's organisation. */
export async function aPerson(by: Actor, traits: Partial<PersonTraits> = {}): Promise<Person> {
  const input = { ...walter(), ...traits };
  const { registerPerson } = await dataAs<{ registerPerson: { id?: string; version: number } }>(
    by,
    registerPersonDocument,
    {
      input,
      key: aKey(),
    },
  );
  if (!registerPerson.id) throw new Error(`Nobody was registered: ${JSON.stringify(registerPerson)}`);
  return { ...input, id: registerPerson.id, version: registerPerson.version };
}
