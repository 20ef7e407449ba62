interface Ages {
  readonly minimumAge?: number | null | undefined;
  readonly maximumAge?: number | null | undefined;
}

/** For which ages something is, in words. */
export function agesWords({ minimumAge, maximumAge }: Ages): string {
  const from = typeof minimumAge === 'number' ? minimumAge : null;
  const to = typeof maximumAge === 'number' ? maximumAge : null;
  if (from !== null && to !== null) return `${from} to ${to}`;
  if (from !== null) return `${from} and over`;
  return to === null ? 'Any age' : `Up to ${to}`;
}
