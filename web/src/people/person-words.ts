/** What may be known of a person: always the outline, with full access also the name. */
export interface KnownPerson {
  readonly initials: string;
  readonly ageBand: string;
  readonly outcode?: string | null | undefined;
  readonly identity?: { readonly givenName: string; readonly familyName: string } | null | undefined;
}

/** The name, or the initials of somebody whose name one may not see. */
export function personName({ identity, initials }: KnownPerson): string {
  return identity ? `${identity.givenName} ${identity.familyName}` : initials;
}

/** Age band and area: "aged 70-79, NE30". */
export function personOutline({ ageBand, outcode }: KnownPerson): string {
  const age = /^\d/.test(ageBand) ? `aged ${ageBand.replace('-', ' to ')}` : ageBand;
  return [age, outcode].filter(Boolean).join(', ');
}

/** The same with a capital letter, where it stands by itself. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
