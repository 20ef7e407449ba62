import { placesAge, placesWords, type Places } from './places-words';

/** How many places are free and how old that figure is; says so where nobody counts. */
export function PlacesText({ capacity }: { readonly capacity: Places | null | undefined }) {
  if (!capacity) return 'Places are not counted';
  return (
    <>
      {placesWords(capacity)} <span className="kith-quiet">({placesAge(capacity, new Date())})</span>
    </>
  );
}
