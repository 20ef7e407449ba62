import { checkNhsNumber, dateOfBirthProblem, emailProblem, parsePostcode, phoneProblem } from '@kith/nhs';
import { FieldProblem } from '../platform/problem.js';
import type { ContactDetailsInput, RegisterPersonInput } from './person.inputs.js';

/** What is wrong with contact details, in the words of the form. */
export function contactProblems(input: ContactDetailsInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const postcode = parsePostcode(input.postcode);
  if (!postcode.ok) problems.push(new FieldProblem('postcode', postcode.message));
  const email = emailProblem(input.email ?? '');
  if (email !== null) problems.push(new FieldProblem('email', email));
  const phone = phoneProblem(input.phone ?? '');
  if (phone !== null) problems.push(new FieldProblem('phone', phone));
  return problems;
}

/** What is wrong with a new person's answers on a given day. */
export function registrationProblems(input: RegisterPersonInput, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const number = input.nhsNumber?.trim() ? checkNhsNumber(input.nhsNumber) : undefined;
  if (number && !number.ok) problems.push(new FieldProblem('nhsNumber', number.message));
  if (!input.givenName.trim()) problems.push(new FieldProblem('givenName', 'Enter the given name.'));
  if (!input.familyName.trim()) problems.push(new FieldProblem('familyName', 'Enter the family name.'));
  const date = dateOfBirthProblem(input.dateOfBirth, today);
  if (date !== null) problems.push(new FieldProblem('dateOfBirth', date));
  return [...problems, ...contactProblems(input)];
}

/** The columns of contact details as they are stored. */
export function contactColumns(input: ContactDetailsInput) {
  const postcode = parsePostcode(input.postcode);
  return {
    address_lines: (input.addressLines ?? []).map((line) => line.trim()).filter(Boolean),
    postcode: postcode.ok ? postcode.postcode : null,
    phone: input.phone?.trim() || null,
    email: input.email?.trim() || null,
    preferred_contact: input.preferredContact ?? null,
    may_leave_message: input.mayLeaveMessage ?? null,
    safe_contact_notes: input.safeContactNotes?.trim() || null,
  };
}

/** The outward half that LIMITED access shows. */
export function outcodeOf(input: ContactDetailsInput): string | null {
  const postcode = parsePostcode(input.postcode);
  return postcode.ok ? postcode.outcode : null;
}
