import { expect, test } from 'vitest';
import { columnChoices, exampleWords, recognisedWords } from './column-words';
import { piecesOf } from './file-pieces';
import { checkedWords, missingWords, refusalsHeading } from './preview-words';

test('a preview says how many rows were looked at, and what could be taken', () => {
  expect(checkedWords({ rows: 1, checked: 1, refused: 0 })).toBe('1 row checked: 1 can be taken, 0 cannot.');
  expect(checkedWords({ rows: 16_116, checked: 5_000, refused: 7 })).toBe(
    'The first 5,000 rows of 16,116 were checked: 4,993 can be taken, 7 cannot. The others are checked when they are imported.',
  );
  expect(checkedWords({ rows: 0, checked: 0, refused: 0 })).toContain('no rows');
  expect(refusalsHeading(300, 200)).toContain('first 200');
  expect(refusalsHeading(3, 3)).toBe('Rows that will not be taken');
  expect(missingWords(1)).toContain('1 service that is');
  expect(missingWords(1_200)).toContain('1,200 services that are');
});

test('columns say what is known of them', () => {
  expect(recognisedWords([{ says: 'NAME' }, { says: null }])).toContain('1 of 2 columns');
  expect(recognisedWords([{ says: 'NAME' }])).toContain('All 1 columns');
  expect(exampleWords(['red', 'blue'])).toBe('Such as red · blue');
  expect(exampleWords([])).toContain('Empty');
  expect(columnChoices[0]).toEqual({ value: 'NAME', label: 'Name of the service' });
});

test('a file comes in pieces that make it up, from whichever on', async () => {
  const bytes = Uint8Array.from({ length: 150_000 }, (_, index) => index % 251);
  const pieces: { place: number; bytes: string; until: number }[] = [];
  for await (const piece of piecesOf(new Blob([bytes]), 0)) pieces.push(piece);
  expect(pieces.map(({ place, until }) => [place, until])).toEqual([
    [0, 65_536],
    [1, 131_072],
    [2, 150_000],
  ]);
  expect(Buffer.concat(pieces.map((piece) => Buffer.from(piece.bytes, 'base64'))).equals(bytes)).toBe(true);
  for await (const piece of piecesOf(new Blob([bytes]), 2)) expect(piece).toEqual(pieces[2]);
});
