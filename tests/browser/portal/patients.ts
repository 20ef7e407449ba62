import { aKey, aNhsNumber } from '../../testkit/ids.js';
import type { Graph } from './graph.js';

export interface Patient {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly addressLines: readonly string[];
  readonly postcode: string;
  readonly phone: string;
  readonly safeContactNotes: string;
}

const names = [
  'Aspinall',
  'Birkett',
  'Cragg',
  'Dodgson',
  'Eccles',
  'Fothergill',
  'Garside',
  'Haigh',
  'Ibbotson',
  'Kellett',
];
let made = 0;

/** Somebody of whom nobody has heard; no such person, number or address exists. */
export function newPatient(traits: Partial<Patient> = {}): Patient {
  const familyName = names[made++ % names.length]!;
  return {
    givenName: 'Edith',
    familyName,
    dateOfBirth: '1971-04-18',
    nhsNumber: aNhsNumber(),
    addressLines: ['5 Keel Row'],
    postcode: 'NE29 3PA',
    phone: '0191 498 0987',
    safeContactNotes: 'Ring after ten, and let it ring.',
    ...traits,
  };
}

const registerPerson = `mutation RegisterPerson($input: RegisterPersonInput!, $key: String!) {
  registerPerson(input: $input, idempotencyKey: $key) { ... on Person { id } ... on Problem { message } }
}`;

/** Puts somebody on the register of an organisation. */
export async function register(graph: Graph, patient: Patient): Promise<string> {
  const variables = { input: patient, key: aKey() };
  const { registerPerson: made } = await graph.data<{ registerPerson: { id?: string } }>(registerPerson, variables);
  if (!made.id) throw new Error(`Nobody was registered: ${JSON.stringify(made)}`);
  return made.id;
}
