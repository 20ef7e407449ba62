import fc from 'fast-check';

/** So many of them, in their order, drawn by the seed; all of them when there are no more. */
export function drawn<T>(all: readonly T[], size: number, seed: number): T[] {
  if (size >= all.length) return [...all];
  const [chosen] = fc.sample(fc.subarray([...all], { minLength: size, maxLength: size }), { seed, numRuns: 1 });
  return chosen ?? [];
}
