import { checkNhsNumber, parsePostcode } from '@kith/nhs';
import type { ContactDetailsInput, ContactMethod, RegisterPersonInput } from '../../gql/graphql';
import type { FieldError } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import { dateProblem } from '../../ui/iso-date';
import { contactMethods } from './contact-words';

/** How somebody is reached, as it is on record. */
export interface ContactAnswers {
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly preferredContact: ContactMethod | null;
  readonly mayLeaveMessage: boolean;
  readonly safeContactNotes?: string | null | undefined;
}

export const noContactAnswers: ContactAnswers = { preferredContact: null, mayLeaveMessage: false };

/** What can be told at once about a registration; the server has the last word. */
export function registrationProblems(values: FormValues): readonly FieldError[] {
  const problems: FieldError[] = [];
  if (values.text('givenName') === '') problems.push({ field: 'givenName', message: 'Enter the given name' });
  if (values.text('familyName') === '') problems.push({ field: 'familyName', message: 'Enter the family name' });
  const date = dateProblem('Date of birth', values.text('dateOfBirth'));
  if (date) problems.push({ field: 'dateOfBirth', message: date });
  const nhsNumber = values.text('nhsNumber');
  const check = checkNhsNumber(nhsNumber);
  if (nhsNumber !== '' && !check.ok) problems.push({ field: 'nhsNumber', message: check.message });
  const postcode = parsePostcode(values.text('postcode'));
  if (!postcode.ok) problems.push({ field: 'postcode', message: postcode.message });
  return problems;
}

/** How somebody is reached, as typed. */
export function contactInput(values: FormValues): Omit<ContactDetailsInput, 'addressLines' | 'postcode'> {
  return {
    phone: values.optional('phone'),
    email: values.optional('email'),
    preferredContact: values.choice('preferredContact', contactMethods),
    mayLeaveMessage: values.flag('mayLeaveMessage'),
    safeContactNotes: values.optional('safeContactNotes'),
  };
}

/** A new person, as typed. */
export function registrationInput(values: FormValues): RegisterPersonInput {
  const lines = values.text('addressLines').split('\n');
  return {
    givenName: values.text('givenName'),
    familyName: values.text('familyName'),
    dateOfBirth: values.text('dateOfBirth'),
    nhsNumber: values.optional('nhsNumber'),
    addressLines: lines.map((line) => line.trim()).filter(Boolean),
    postcode: values.text('postcode'),
    ...contactInput(values),
  };
}
