/** The decade of an age, "0-9" to "90+", from the year of birth: as much as LIMITED access tells. */
export function ageBand(birthYear: number, now: Date): string {
  const age = Math.max(0, now.getUTCFullYear() - birthYear);
  if (age >= 90) return '90+';
  const decade = Math.floor(age / 10) * 10;
  return `${decade}-${decade + 9}`;
}
