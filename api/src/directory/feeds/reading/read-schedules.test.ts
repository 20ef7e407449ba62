import { expect, test } from 'vitest';
import { Notes } from './notes.js';
import { readSchedules } from './read-schedules.js';
import { wordsOfSchedules } from './schedule-words.js';

const service = '01a00000-0000-7000-8000-000000000001';

function read(...schedules: object[]) {
  const notes = new Notes();
  const read = readSchedules({ schedules }, service, () => null, notes);
  return { read, notes: notes.said, words: wordsOfSchedules(read, '2026-11-23') };
}

test('The ways in which feeds write days and repetition are one', () => {
  const { read: schedules, notes } = read(
    { freq: 'week', byday: 'Thursday', opens_at: '10:00', closes_at: '12:00', dtstart: '2021-05-06T00:00:00Z' },
    { freq: 'WEEKLY', byday: 'FR,MO', opens_at: '13:00:00', closes_at: '15:30:00' },
    { freq: 'MONTHLY', byday: '1MO,-1FR', opens_at: '9am', closes_at: '5pm' },
    { weekday: 'Mondays and Tuesdays', opens_at: '18:00' },
    { freq: 'monthly', bymonthday: '1,15,-1' },
  );
  expect(notes).toEqual([]);
  expect(schedules.map(({ frequency, byDay, byMonthDay }) => [frequency, byDay, byMonthDay])).toEqual([
    ['WEEKLY', ['TH'], []],
    ['WEEKLY', ['MO', 'FR'], []],
    ['MONTHLY', ['1MO', '-1FR'], []],
    ['WEEKLY', ['MO', 'TU'], []],
    ['MONTHLY', [], [1, 15, -1]],
  ]);
  expect(schedules[0]).toMatchObject({ startsOn: '2021-05-06', opensAt: '10:00', closesAt: '12:00' });
});

test('They are said in words', () => {
  expect(
    read(
      { byday: 'MO,TH', opens_at: '10:00', closes_at: '12:00' },
      { byday: 'MO,TU,WE,TH,FR', opens_at: '9:30', closes_at: '17:00' },
      { freq: 'MONTHLY', byday: '1MO', opens_at: '19:00' },
      { description: 'Ring first', valid_to: '2026-01-01' },
    ).words,
  ).toBe(
    'Mondays and Thursdays, 10am to 12 noon; Monday to Friday, 9.30am to 5pm; First Monday of the month, from 7pm',
  );
});

test('An end before its start is left out: of a day the closing, of a period the whole', () => {
  const { read: schedules, notes } = read(
    { byday: 'MO', opens_at: '14:00', closes_at: '10:00' },
    { byday: 'TU', valid_from: '2026-03-01', valid_to: '2025-03-01' },
  );
  expect(schedules).toHaveLength(1);
  expect(schedules[0]).toMatchObject({ opensAt: '14:00', closesAt: null });
  expect(notes).toEqual([
    'times: it would close (10:00) before it opens (14:00); when it closes was left out',
    'times: they would end (2025-03-01) before they begin (2026-03-01), and were left out',
  ]);
});

test('What overlaps becomes one; what is something else on the same day stays', () => {
  const { read: schedules, notes } = read(
    { id: 'a', byday: 'MO', opens_at: '10:00', closes_at: '12:00' },
    { id: 'b', byday: 'MO', opens_at: '11:00', closes_at: '13:00' },
    { id: 'c', byday: 'MO', opens_at: '10:00', closes_at: '12:00', description: 'Beginners' },
    { id: 'd', byday: 'MO', opens_at: '13:00', closes_at: '14:00' },
    { id: 'e', byday: 'MO', opens_at: '13:00', closes_at: '14:00' },
  );
  expect(schedules.map(({ opensAt, closesAt, description }) => [opensAt, closesAt, description])).toEqual([
    ['10:00', '13:00', null],
    ['10:00', '12:00', 'Beginners'],
    ['13:00', '14:00', null],
  ]);
  expect(notes).toEqual([
    'times: 10:00 to 12:00 and 11:00 to 13:00 overlap, and became one',
    'times: the same ones stand twice, and were taken once',
  ]);
});

test('What is no day is named and left out', () => {
  expect(read({ byday: 'Funday', freq: 'yearly', opens_at: '10:00' }).notes).toEqual([
    'days: "Funday" is no day of the week, and was left out',
    'repeats: "yearly" is neither weekly nor monthly, and was left out',
  ]);
});
