import { describe, expect, it } from 'vitest';
import { sortRows } from './sort-rows.js';

const row = { odsCode: 'A81001', name: 'THE DENSHAM SURGERY', address: [], postcode: 'TS18 1HU', icbCode: 'QHM' };

describe('sortRows', () => {
  it('names each bad row by its place and keeps the rest', () => {
    const { practices, refused } = sortRows([row, { ...row, odsCode: 'x' }, { ...row, odsCode: 'A81002' }]);
    expect(practices.map(({ odsCode }) => odsCode)).toEqual(['A81001', 'A81002']);
    expect(refused).toEqual([{ place: 2, odsCode: 'X', reason: 'odsCode is a letter and five digits, not "x"' }]);
  });

  it('takes the first of two rows with one code', () => {
    const { practices, refused } = sortRows([row, { ...row, name: 'ANOTHER' }, { ...row, name: 'A THIRD' }]);
    expect(practices.map(({ name }) => name)).toEqual(['The Densham Surgery']);
    expect(refused.map(({ reason }) => reason)).toEqual(Array(2).fill('this code stands in row 1 already'));
  });
});
