import { expect, test } from 'vitest';
import { formValues } from '../../ui/form-values';
import { messageWords } from './contact-words';
import { contactInput } from './registration-input';

const said = (answer?: string) => {
  const form = new FormData();
  if (answer !== undefined) form.set('mayLeaveMessage', answer);
  return contactInput(formValues(form)).mayLeaveMessage;
};

test('what nobody asked is neither a yes nor a no, and leaves no message', () => {
  expect(said()).toBeNull();
  expect(said('UNASKED')).toBeNull();
  expect(messageWords(null)).toBe('It is not known whether a message may be left: do not leave one');
});

test('a yes and a no are kept and told as they were said', () => {
  expect(said('YES')).toBe(true);
  expect(said('NO')).toBe(false);
  expect(messageWords(true)).toBe('You may leave a message');
  expect(messageWords(false)).toBe('Do not leave a message');
});
