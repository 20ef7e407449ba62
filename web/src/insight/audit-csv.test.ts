import { expect, test } from 'vitest';
import { auditCsv, csvCell } from './audit-csv';

const entry = {
  at: '2026-11-19T09:00:00.000Z',
  actorName: 'Amina Clarke',
  role: 'LINK_WORKER',
  organisation: { name: 'North Bank, link workers' },
  operation: 'ReferralPage',
  wrote: false,
  outcome: 'DONE',
  why: null,
  problem: null,
} as const;

test.each(['=1+1', '+44 7700 900123', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
  'a cell that a spreadsheet would run is text: %j',
  (value) => {
    expect(csvCell(value)).toBe(`"'${value}"`);
  },
);

test('what is harmless stays as it is, and quotes are doubled', () => {
  expect(csvCell('a=b')).toBe('"a=b"');
  expect(csvCell('He said "yes"\n=no')).toBe('"He said ""yes""\n=no"');
  expect(csvCell('')).toBe('""');
});

test('each entry is a line in the words of the page', () => {
  const [head, ...lines] = auditCsv([
    entry,
    { ...entry, wrote: true, why: '=HYPERLINK("http://example.org")', role: null, organisation: null },
    { ...entry, outcome: 'REFUSED', problem: 'FORBIDDEN' },
  ])
    .slice(1)
    .split('\r\n');
  expect(head).toBe('"When","Who","Role","Organisation","What","Operation","Why","Refused because"');
  expect(lines).toEqual([
    '"2026-11-19T09:00:00.000Z","Amina Clarke","Link worker","North Bank, link workers","Looked","Referral page","",""',
    `"2026-11-19T09:00:00.000Z","Amina Clarke","","","Changed something","Referral page","'=HYPERLINK(""http://example.org"")",""`,
    '"2026-11-19T09:00:00.000Z","Amina Clarke","Link worker","North Bank, link workers","Was refused","Referral page","","their role does not allow it"',
    '',
  ]);
});
