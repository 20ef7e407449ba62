import { describe, expect, test } from 'vitest';
import { readStrictJson } from './strict-json.js';

const read = (text: string) => readStrictJson(Buffer.from(text, 'utf8'));

describe('A body of JSON', () => {
  test.each([
    '{}',
    '{"query":"{ a }","variables":{"a":{"b":1},"c":[{"b":1},{"b":2}]}}',
    '{"a":"b\\"","b" : "a:\\\\"}',
    '{"a":{"a":1},"b":["a","a",":"]}',
    '"text"',
    '"\\ud800"',
  ])('%s is read as it stands', (text) => {
    expect(read(text)).toEqual(JSON.parse(text));
  });

  test.each([
    ['a key twice', '{"a":1,"a":2}'],
    ['a key twice, far from its colon', '{"a" \n : 1, "a"\t:2}'],
    ['a key twice further in', '{"v":[{"b":1,"c":{},"b":2}]}'],
    ['a key twice, written in two ways', '{"query":"x","\\u0071uery":"y"}'],
    ['a key that changes objects', '{"variables":{"__proto__":{"role":"x"}}}'],
    ['the same, in disguise', '{"\\u005f_proto__":1}'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['no end', '{"a":'],
    ['nothing in it', ''],
    ['brackets without end', `{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}`],
  ])('with %s is refused', (_, text) => {
    expect(() => read(text)).toThrow(/^The body /);
  });

  test('in any other encoding is refused', () => {
    expect(() => readStrictJson(Buffer.from('{"a":1}', 'utf16le'))).toThrow(/UTF-8/);
    expect(() => readStrictJson(Buffer.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))).toThrow(/UTF-8/);
    expect(() => readStrictJson(Buffer.from('{"a":"\xe9"}', 'latin1'))).toThrow(/UTF-8/);
  });
});
