import { describe, expect, it } from 'vitest';
import { allNeeds, isSensitiveNeed, Need, needs } from './needs.js';
import {
  DeclineReason,
  declineReasonLabels,
  HoldReason,
  holdReasonLabels,
  ReferralOutcome,
  referralOutcomeLabels,
  UnsuccessfulReason,
  unsuccessfulReasonLabels,
  WithdrawReason,
  withdrawReasonLabels,
} from './reasons.js';

const lists = [
  ['declining', DeclineReason, declineReasonLabels, 12],
  ['not completing', UnsuccessfulReason, unsuccessfulReasonLabels, 10],
  ['withdrawing', WithdrawReason, withdrawReasonLabels, 10],
  ['a pause', HoldReason, holdReasonLabels, 6],
  ['an outcome', ReferralOutcome, referralOutcomeLabels, 7],
] as const;

describe('reasons', () => {
  it.each(lists)('for %s have a code and a label each, the last being another', (_, codes, labels, size) => {
    expect(Object.keys(codes)).toHaveLength(size);
    expect(Object.keys(codes)).toEqual(Object.values(codes));
    expect(Object.keys(labels)).toEqual(Object.keys(codes));
    expect(new Set(Object.values(labels)).size).toBe(size);
    expect(Object.keys(codes).at(-1)).toBe('OTHER');
  });
});

describe('needs', () => {
  it('are eighteen, each with its own label', () => {
    expect(allNeeds).toHaveLength(18);
    expect(allNeeds).toEqual(Object.keys(Need));
    expect(new Set(allNeeds.map((code) => needs[code].label)).size).toBe(18);
  });

  it('are sensitive in three cases', () => {
    expect(allNeeds.filter(isSensitiveNeed)).toEqual(['DOMESTIC_ABUSE', 'DRUGS_AND_ALCOHOL', 'LEGAL_AND_IMMIGRATION']);
  });
});
