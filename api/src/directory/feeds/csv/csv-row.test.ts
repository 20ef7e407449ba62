import { expect, test } from 'vitest';
import { readService } from '../reading/read-service.js';
import { csvRows } from './csv-row.js';

const of = { sourceId: '01a00000-0000-7000-8000-00000000000a', today: '2026-11-23' };

const read = (days: string, times: string) => {
  const toRow = csvRows(['Name', 'Days', 'Times'], { name: 'Name', days: 'Days', times: 'Times' }, 'Tidewell Council');
  const { row } = toRow(['Quoits', days, times]);
  return readService(row, of).listing;
};

test.each([
  ['Monday', '10:00-12:00', '10:00', '12:00'],
  ['Mon, Wed', '2-4pm', '14:00', '16:00'],
  ['Mondays', '10-2pm', '10:00', '14:00'],
  ['Tue', '10am to 12 noon', '10:00', '12:00'],
  ['Friday', '10.30 – 12pm', '10:30', '12:00'],
  ['weekdays', '9am until 5pm', '09:00', '17:00'],
])('%s at %s is from %s to %s', (days, times, opensAt, closesAt) => {
  expect(read(days, times).details.schedules).toMatchObject([{ frequency: 'WEEKLY', opensAt, closesAt }]);
});

test.each([
  ['First Monday of the month', '10-12'],
  ['Monday', 'see our website'],
  ['', 'by arrangement'],
])('"%s", "%s" stays in the words of the table', (days, times) => {
  const [schedule] = read(days, times).details.schedules;
  expect(schedule).toMatchObject({ byDay: [], opensAt: null, description: [days, times].filter(Boolean).join(', ') });
});

test('a row with more values than there are headings is refused, one with fewer is read', () => {
  const toRow = csvRows(['Name', 'Phone'], { name: 'Name', phone: 'Phone' }, 'Tidewell Council');
  expect(toRow(['Quoits', '0191 498 0123', 'spilt'])).toMatchObject({
    problem: 'it has 3 values for 2 columns; one may need quotation marks',
  });
  expect(readService(toRow(['Quoits']).row, of).listing.card).toMatchObject({ name: 'Quoits', phone: null });
});

test('whose table it is offers what names nobody else; where a column should, somebody has to be named', () => {
  const own = csvRows(['Name'], { name: 'Name' }, 'Tidewell Council')(['Quoits']);
  expect(readService(own.row, of).organisation).toMatchObject({ name: 'Tidewell Council', kind: 'COUNCIL' });
  const others = csvRows(['Name', 'Run by'], { name: 'Name', organisation: 'Run by' }, 'Tidewell Council');
  expect(() => readService(others(['Quoits', ' ']).row, of)).toThrow('which organisation offers it');
});
