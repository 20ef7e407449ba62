import { Parser } from 'htmlparser2';

/** Elements whose content is nothing to read. */
const unread = new Set(['script', 'style', 'iframe', 'object', 'embed', 'template', 'noscript', 'head', 'svg', 'math']);
const breaks = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** What a reader would see of HTML: its words, with lines and points of lists. Never any markup that does something. */
function wordsOf(html: string): string {
  const parts: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unread.has(name)) hidden += 1;
      if (breaks.has(name)) parts.push('\n');
      if (name === 'li') parts.push('- ');
    },
    onclosetag: (name) => {
      if (unread.has(name)) hidden -= 1;
      if (breaks.has(name)) parts.push('\n');
    },
    ontext: (text) => {
      if (hidden === 0) parts.push(text);
    },
  });
  parser.end(html);
  return parts.join('');
}

/** What tells HTML from a text that happens to hold a "<" or an "&". */
const markup = /<\/?[a-z][^<>]*>|<!--|<script|&(#\d+|#x[\da-f]+|[a-z]{2,8});/i;

/**
 * A text as it can be stored and shown: without markup, control characters and halves of characters, with single spaces
 * and at most one empty line on end. Of a text that will be cut to `most` characters only some times as many are looked
 * at, whatever its length.
 */
export function plainText(text: string, most = 10_000): string {
  // What was escaped twice over shows its markup only after the first time.
  let words = text.slice(0, 1_000 + 5 * most);
  for (let turn = 0; turn < 3 && markup.test(words); turn += 1) words = wordsOf(words);
  return words
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+|(?!\n)\p{Cc}/gu, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
