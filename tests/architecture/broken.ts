/** Fails with the rule and every place that breaks it, in words. */
export function expectNone(rule: string, broken: readonly string[]): void {
  if (broken.length === 0) return;
  const places = [...new Set(broken)].sort().map((place) => `  - ${place}`);
  throw new Error(`${rule}\n${places.join('\n')}`);
}
