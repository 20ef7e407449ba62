import { expect, test } from 'vitest';
import { type ActionName, orderedActions } from './action-order';

const ordered = (...possible: ActionName[]) => orderedActions(new Set(possible));

test('accepting comes first, declining last', () => {
  const { names, main } = ordered('decline', 'waitlist', 'accept', 'requestInfo', 'redirect');
  expect(names).toEqual(['accept', 'requestInfo', 'waitlist', 'redirect', 'decline']);
  expect(main).toBe('accept');
});

test('while support goes on, a contact is the usual thing to record', () => {
  const { names, main } = ordered('complete', 'hold', 'closeUnsuccessful', 'recordContact', 'referOn');
  expect(names).toEqual(['recordContact', 'referOn', 'complete', 'hold', 'closeUnsuccessful']);
  expect(main).toBe('recordContact');
});

test('what takes something away is never the usual thing', () => {
  expect(ordered('withdraw').main).toBeNull();
  expect(ordered('reopen').main).toBeNull();
  expect(ordered().main).toBeNull();
});

test('after a refusal the usual thing is to find another way, never to put the task aside', () => {
  const { names, main } = ordered('acknowledge', 'findAlternative');
  expect(names).toEqual(['findAlternative', 'acknowledge']);
  expect(main).toBe('findAlternative');
});
