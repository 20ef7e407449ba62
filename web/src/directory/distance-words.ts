// People in England think in miles; the graph speaks kilometres.
const kilometresPerMile = 1.609344;

export const kilometres = (miles: number): number => miles * kilometresPerMile;

/** How far away, in miles, as the crow flies. */
export function distanceWords(distanceKm: number): string {
  const miles = distanceKm / kilometresPerMile;
  if (miles < 0.1) return 'in the same area';
  return miles < 10 ? `about ${miles.toFixed(1)} miles away` : `about ${Math.round(miles)} miles away`;
}
