import { expect, test } from 'vitest';
import { personName, personOutline } from './person-words';

const outline = { initials: 'M.H.', ageBand: '70-79', outcode: 'NE30' };

test('somebody whose name one may not see goes by their initials', () => {
  expect(personName({ ...outline, identity: null })).toBe('M.H.');
  expect(personName({ ...outline, identity: { givenName: 'Mary', familyName: 'Hill' } })).toBe('Mary Hill');
});

test('age and area are said in words', () => {
  expect(personOutline(outline)).toBe('aged 70 to 79, NE30');
  expect(personOutline({ ...outline, outcode: null })).toBe('aged 70 to 79');
  expect(personOutline({ ...outline, ageBand: 'under 10' })).toBe('under 10, NE30');
});
