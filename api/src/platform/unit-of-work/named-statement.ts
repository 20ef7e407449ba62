import { createHash } from 'node:crypto';

/** The name a statement is prepared under: the same for the same SQL, whoever sends it. */
export const nameOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 24);

/** Use cases send few texts, again and again; more than this many are made of filters, and start anew. */
const most = 2_000;
const names = new Map<string, string>();

/** The same, remembered: for texts that are sent more often than they are made. */
export function rememberedName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= most) names.clear();
  const name = nameOf(text);
  names.set(text, name);
  return name;
}
