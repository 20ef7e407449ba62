/** A name as it is searched for: lower case, without accents, single spaces; prefix search is a range on it. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The least text that no text with this prefix reaches, so that `key >= prefix and key < end` uses a plain index. */
export const prefixEnd = (prefix: string): string => `${prefix}\u{10ffff}`;
