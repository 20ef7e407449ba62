import { checkNhsNumber, dateOfBirthProblem, emailProblem, londonDate, parsePostcode, phoneProblem } from '@kith/nhs';
import type { ContactDetailsInput, ContactMethod, RegisterPersonInput } from '../../gql/graphql';
import type { FieldError } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import { dateProblem } from '../../ui/iso-date';
import { contactMethods, messageAnswers } from './contact-words';

/** How somebody is reached, as it is on record. */
export interface ContactAnswers {
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly preferredContact?: ContactMethod | null | undefined;
  /** Null where nobody asked. */
  readonly mayLeaveMessage?: boolean | null | undefined;
  readonly safeContactNotes?: string | null | undefined;
}

/** All that the server would refuse a registration for, told at once; only whether somebody is there already it knows alone. */
export function registrationProblems(values: FormValues): readonly FieldError[] {
  const problems: FieldError[] = [];
  if (values.text('givenName') === '') problems.push({ field: 'givenName', message: 'Enter the given name' });
  if (values.text('familyName') === '') problems.push({ field: 'familyName', message: 'Enter the family name' });
  const born = values.text('dateOfBirth');
  const date = dateProblem('Date of birth', born) ?? dateOfBirthProblem(born, londonDate(new Date()));
  if (date) problems.push({ field: 'dateOfBirth', message: date });
  const nhsNumber = values.text('nhsNumber');
  const check = checkNhsNumber(nhsNumber);
  if (nhsNumber !== '' && !check.ok) problems.push({ field: 'nhsNumber', message: check.message });
  const postcode = parsePostcode(values.text('postcode'));
  if (!postcode.ok) problems.push({ field: 'postcode', message: postcode.message });
  const phone = phoneProblem(values.text('phone'));
  if (phone !== null) problems.push({ field: 'phone', message: phone });
  const email = emailProblem(values.text('email'));
  if (email !== null) problems.push({ field: 'email', message: email });
  return problems;
}

/** How somebody is reached, as typed. */
export function contactInput(values: FormValues): Omit<ContactDetailsInput, 'addressLines' | 'postcode'> {
  const said = values.choice('mayLeaveMessage', messageAnswers) ?? 'UNASKED';
  return {
    phone: values.optional('phone'),
    email: values.optional('email'),
    preferredContact: values.choice('preferredContact', contactMethods),
    mayLeaveMessage: said === 'UNASKED' ? null : said === 'YES',
    safeContactNotes: values.optional('safeContactNotes'),
  };
}

/** The lines of what was typed, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A new person, as typed. */
export function registrationInput(values: FormValues): RegisterPersonInput {
  return {
    givenName: values.text('givenName'),
    familyName: values.text('familyName'),
    dateOfBirth: values.text('dateOfBirth'),
    nhsNumber: values.optional('nhsNumber'),
    addressLines: linesOf(values.text('addressLines')),
    postcode: values.text('postcode'),
    ...contactInput(values),
  };
}
