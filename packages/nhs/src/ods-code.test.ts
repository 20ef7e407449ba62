import { describe, expect, it } from 'vitest';
import { isOdsCode, isPracticeOdsCode, normaliseOdsCode } from './ods-code.js';

describe('an ODS code', () => {
  it.each(['A81001', 'Y00001', 'RX4', 'QHM', 'U12345', '16C', 'ABCDE12345'])('%s is one', (code) => {
    expect(isOdsCode(code)).toBe(true);
  });

  it.each(['', 'A8', 'ABCDE123456', 'a81001', 'A81 001', 'A8100É', 'A81001\n'])('%j is none', (code) => {
    expect(isOdsCode(code)).toBe(false);
  });

  it('is a practice when it has a letter and five digits', () => {
    const codes = ['A81001', 'Y00001', 'RX4', 'QHM', 'A8100', 'A810011', 'AA1001', '181001', 'A81001\n'];
    expect(codes.filter(isPracticeOdsCode)).toEqual(['A81001', 'Y00001']);
  });

  it('is written in capitals without spaces', () => {
    expect(normaliseOdsCode(' a81 001 ')).toBe('A81001');
  });
});
