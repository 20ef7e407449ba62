/** What JSON has no way to write, and may arrive all the same: it stands in the body letter by letter. */
class Bare {
  constructor(readonly text: string) {}
}

const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'before\u0000after',
  'before\ud800after',
  '\udfff\ud800',
  '\u001b[31mred',
  '\u0085\u009f',
  '\ufeffbegins with a mark',
  '\u2028\u2029',
  '\u202eback to front\u2066',
  'שלום عليكم',
  'x'.repeat(65_536),
  'x '.repeat(30_000),
  '𝔘'.repeat(8_000),
  'e\u0301'.repeat(6_000),
  "'; drop table person; --",
  '" or ""="',
  '%_\\',
  '\\',
  '&|!():*<->',
  '{{7*7}}${7*7}',
  '../../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://192.0.2.1")',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'null',
  '1e999',
  '٣٤٥',
  'ﷺ'.repeat(200),
];

const numbers: readonly unknown[] = [
  -1,
  0,
  -0.5,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  Number.MAX_SAFE_INTEGER,
  new Bare('9007199254740993'),
  1e21,
  1e308,
  5e-324,
  new Bare('NaN'),
  new Bare('Infinity'),
  new Bare('1e999'),
  new Bare('-0'),
  new Bare('9'.repeat(400)),
];

const days: readonly string[] = [
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-13-01',
  '2026-1-1',
  '-0001-01-01',
  '+275760-09-13',
  'infinity',
  'now',
  '9999-12-31T23:59:60Z',
  '-271821-04-20T00:00:00Z',
];

const ids: readonly string[] = [
  'not-an-id',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '{01900000-0000-7000-8000-000000000000}',
  '01900000000070008000000000000000',
  '01900000-0000-7000-8000-00000000000g',
  '01900000-0000-7000-8000-000000000000'.toUpperCase(),
];

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

const shapes: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [null],
  nested(40),
  nested(70),
  JSON.parse('{"__proto__":{"role":"SYSTEM_ADMINISTRATOR"}}'),
  { constructor: { prototype: {} } },
  { toString: 'x', length: 1e9 },
  Array.from({ length: 3_000 }, () => 'x'),
  Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`key${n}`, n])),
];

/** Values that no form sends, by what stands where they are put. */
const fitting: Readonly<Record<string, readonly unknown[]>> = {
  string: [...texts, ...days, ...ids],
  number: numbers,
  boolean: ['true', 0, 1, 'on'],
  object: shapes,
};

const all: readonly unknown[] = [...texts, ...numbers, ...days, ...ids, ...shapes];

/** What may be put in the place of a value: of the same kind, or of any kind. */
export const hostileFor = (value: unknown, sameKind: boolean): readonly unknown[] =>
  (sameKind && value !== null ? fitting[typeof value] : undefined) ?? all;

/** Writes a body, with what JSON cannot write as it is. */
export const written = (body: unknown): string =>
  JSON.stringify(body, (_key, value: unknown) => (value instanceof Bare ? `«bare ${value.text}»` : value)).replace(
    /"«bare ([^»]*)»"/g,
    '$1',
  );
