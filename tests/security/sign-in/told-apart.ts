const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/**
 * The Mann-Whitney test of two samples: in which share of all pairs the first is the larger one, and how probable a
 * share at least so far from one half is if both come from the same source (two-sided, by the normal approximation).
 */
export function howWellToldApart(first: readonly number[], second: readonly number[]) {
  const [n, m] = [first.length, second.length];
  let larger = 0;
  for (const one of first) for (const other of second) larger += one > other ? 1 : one === other ? 0.5 : 0;
  const z = (larger - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return { share: larger / (n * m), p: 2 * upperTail(Math.abs(z)), medians: [median(first), median(second)] as const };
}

/** The standard normal distribution beyond z, by Abramowitz and Stegun 26.2.17; right to seven places. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z);
  const polynomial =
    t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
