/** The address of a feed as it is kept, one for all the ways in which it may be written; null: it is none of a web page. */
export function sourceAddress(text: string): string | null {
  const given = text.trim();
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return null;
  const { href, hash } = new URL(given);
  return href.slice(0, href.length - hash.length).replace(/\/$/, '');
}
