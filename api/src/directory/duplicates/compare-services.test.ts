import { expect, test } from 'vitest';
import { compareServices, leastScore, type MatchFacts } from './compare-services.js';

const yoga: MatchFacts = {
  isListed: true,
  name: 'Chair yoga',
  words: ['chair', 'yoga'],
  organisationId: 'trust',
  organisation: 'tidewell community trust',
  phones: ['01914980100'],
  mails: ['yoga@example.org'],
  page: 'example.org/yoga',
  outcodes: ['NE30'],
  places: [[55.0087, -1.433]],
};
/** As another source has it, of which nothing is known but what is said here. */
const other = (facts: Partial<MatchFacts>): MatchFacts => ({
  ...yoga,
  organisationId: 'council',
  organisation: 'coast council',
  phones: [],
  mails: [],
  page: null,
  outcodes: [],
  places: [],
  ...facts,
});
const likeYoga = (facts: Partial<MatchFacts>) => compareServices(yoga, other(facts));

test('The same name with the same telephone number, or next door, is worth a look; the same name alone is not', () => {
  expect(likeYoga({ phones: yoga.phones })).toEqual({ score: 70, evidence: ['Same name', 'Same telephone number'] });
  expect(likeYoga({ places: [[55.0097, -1.433]] })?.evidence).toEqual(['Same name', '110 m apart']);
  expect(likeYoga({})).toBeNull();
  expect(likeYoga({ outcodes: ['NE30'] })).toBeNull();
});

test('Names that differ by a word need more than one sign beside', () => {
  const words = ['chair', 'gentl', 'yoga'];
  expect(likeYoga({ words, phones: yoga.phones })).toBeNull();
  expect(likeYoga({ words, phones: yoga.phones, mails: yoga.mails })).toEqual({
    score: 65,
    evidence: ['Names differ by one word', 'Same telephone number', 'Same e-mail address'],
  });
});

test('What is told apart on purpose stays apart: by days and numbers, and by a word within one organisation', () => {
  const allSame = { phones: yoga.phones, mails: yoga.mails, outcodes: yoga.outcodes, places: yoga.places };
  const monday = { ...yoga, words: ['chair', 'monday', 'yoga'], page: null };
  expect(compareServices(monday, other({ words: ['chair', 'thursday', 'yoga'], ...allSame }))).toBeNull();
  expect(compareServices(monday, other({ words: ['chair', 'monday', 'yoga'], ...allSame }))).not.toBeNull();
  const own = { ...allSame, organisationId: 'trust', organisation: yoga.organisation };
  expect(compareServices(yoga, other({ words: ['chair', 'choir'], ...own }))).toBeNull();
  expect(compareServices(yoga, other({ words: ['chair', 'class', 'yoga'], ...own }))?.evidence).toContain(
    'Same organisation',
  );
  expect(compareServices(yoga, other({ words: ['sea', 'shanti'], ...own, page: 'example.org/yoga' }))).toBeNull();
});

test('One page on the web speaks for two names, a shared website does not', () => {
  const rest = { words: ['seat', 'exercis'], phones: yoga.phones, mails: yoga.mails };
  expect(likeYoga({ ...rest, page: 'example.org/yoga' })?.evidence).toContain('Same page on the web');
  const home = { ...yoga, page: 'example.org' };
  expect(compareServices(home, other({ ...rest, page: 'example.org' }))).toBeNull();
});

test('The same name elsewhere is another service, and what speaks against it is said too', () => {
  expect(likeYoga({ phones: yoga.phones, places: [[55.1, -1.433]] })).toBeNull();
  const far = likeYoga({ phones: yoga.phones, mails: yoga.mails, places: [[55.1, -1.433]] });
  expect(far?.evidence).toContain('But 10.2 km apart');
  expect(likeYoga({ phones: yoga.phones, mails: yoga.mails, outcodes: ['NE29'] })?.evidence).toContain(
    'But in NE30 and NE29',
  );
});

test('It does not matter which of the two is asked about, and a score stays within its bounds', () => {
  const sides = [yoga, other({ phones: yoga.phones }), other({ ...yoga, organisationId: 'council' })];
  for (const a of sides) {
    for (const b of sides) {
      const like = compareServices(a, b);
      expect(compareServices(b, a)?.score).toBe(like?.score);
      if (like) expect(like.score >= leastScore && like.score <= 100).toBe(true);
    }
  }
});
