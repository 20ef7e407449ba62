import { describe, expect, it } from 'vitest';
import { checkPracticeRow } from './practice-row.js';

const row = {
  odsCode: 'A81001',
  name: 'THE DENSHAM SURGERY',
  address: ['THE HEALTH CENTRE', 'LAWSON STREET', '', 'STOCKTON ON TEES'],
  postcode: 'ts181hu',
  phone: ' 01642  672351 ',
  regionCode: 'Y63',
  icbCode: 'qhm',
  subIcbCode: '16C',
  openDate: '19740401',
};

const problemsOf = (change: object) => {
  const checked = checkPracticeRow({ ...row, ...change });
  return checked.ok ? [] : checked.problems;
};

describe('checkPracticeRow', () => {
  it('reads a row as people would write it', () => {
    expect(checkPracticeRow(row)).toEqual({
      ok: true,
      practice: {
        odsCode: 'A81001',
        name: 'The Densham Surgery',
        nameKey: 'the densham surgery',
        icbCode: 'QHM',
        addressLines: ['The Health Centre', 'Lawson Street', 'Stockton on Tees'],
        postcode: 'TS18 1HU',
        outcode: 'TS18',
        phone: '01642 672351',
      },
    });
  });

  it('takes a practice without a telephone', () => {
    for (const phone of ['', null, undefined]) expect(problemsOf({ phone })).toEqual([]);
  });

  it.each([
    [{ odsCode: 'A8100' }, 'odsCode is a letter and five digits, not "A8100"'],
    [{ odsCode: undefined }, 'odsCode is a letter and five digits, not nothing'],
    [{ name: '...' }, 'name is no usable name: "..."'],
    [{ name: 'A\u0000B' }, 'name is no usable name: "A\\u0000B"'],
    [{ name: 'A \ud800 B' }, 'name is no usable name: "A \\ud800 B"'],
    [{ icbCode: '' }, 'icbCode is three letters or digits, not ""'],
    [{ address: 'LAWSON STREET' }, 'address is no list of lines: "LAWSON STREET"'],
    [{ address: [1] }, 'address is no list of lines: [1]'],
    [{ postcode: 'TS18' }, 'postcode is no UK postcode: "TS18"'],
    [{ phone: 'ask inside' }, 'phone is no telephone number: "ask inside"'],
  ])('refuses %j', (change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  it('says everything that is wrong at once', () => {
    expect(problemsOf({ odsCode: 1, postcode: 2 })).toHaveLength(2);
  });

  it.each([[null], ['A81001'], [[row]], [7]])('refuses %j, which is no row', (value) => {
    expect(checkPracticeRow(value)).toMatchObject({ ok: false, odsCode: undefined });
  });
});
