import { isUtf8 } from 'node:buffer';

/** Far deeper than any input of the graph. */
const deepest = 64;

/** What is wrong with a body, in words for whoever sent it. */
export class UnusableBody extends Error {
  readonly statusCode = 400;
}

const quote = 0x22;
const backslash = 0x5c;

/** The index of the quotation mark that ends the string which begins at `from`; the text is known to be JSON. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
}

/** Whether the string that ends there is a key: only keys are followed by a colon. */
function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return text.charAt(at) === ':';
}

/** Remembers a key of an object, as it is meant rather than as it is written. */
function take(keys: Set<string>, written: string): void {
  const key = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
  if (keys.has(key)) throw new UnusableBody('The body says the same key twice.');
  if (key === '__proto__') throw new UnusableBody('The body has a key that is not allowed.');
  keys.add(key);
}

/** Two readers of one text must not read two different things: no key twice, none with a meaning of its own. */
function checkKeys(text: string): void {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = endOfString(text, at);
      if (isKey(text, end)) take(open.at(-1)!, text.slice(at + 1, end));
      at = end;
    } else if (character === '{' || character === '[') {
      if (open.push(new Set()) > deepest) throw new UnusableBody('The body is nested too deeply.');
    } else if (character === '}' || character === ']') open.pop();
  }
}

/** Reads a body as JSON in UTF-8, and as nothing else: no byte order mark, no key twice, no endless nesting. */
export function readStrictJson(body: Buffer): unknown {
  if (!isUtf8(body)) throw new UnusableBody('The body is not JSON in UTF-8.');
  const text = body.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnusableBody('The body is not JSON in UTF-8.');
  }
  checkKeys(text);
  return value;
}
