export interface Answering {
  readonly decisions?: number | null;
  readonly medianWorkingDays?: number | null;
  readonly answeredShare?: number | null;
}

function days(median: number): string {
  if (median < 1) return 'the same day';
  const whole = Math.ceil(median);
  return whole === 1 ? 'within 1 working day' : `within ${whole} working days`;
}

/** How a service answers referrals: "usually within 3 working days, 9 of 10 referrals"; null while that is not known. */
export function answeringWords(answering: Answering | null | undefined): string | null {
  const { decisions, medianWorkingDays: median, answeredShare: share } = answering ?? {};
  if (typeof decisions !== 'number' || typeof share !== 'number') return null;
  const answered = `${Math.round(share * decisions)} of ${decisions} referrals`;
  return typeof median === 'number' ? `usually ${days(median)}, ${answered}` : answered;
}
