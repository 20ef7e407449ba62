import { expect, test } from 'vitest';
import { expectNone } from './broken.js';
import { read, writtenFiles } from './house.js';

const sheets = writtenFiles.filter((path) => /^web\/src\/app\/styles\/.*\.scss$/.test(path));

test('a class is described in one sheet, since two that share a name lay out each other’s pages', () => {
  expect(sheets.length).toBeGreaterThan(8);
  const sheetOf = new Map<string, string>();
  const twice: string[] = [];
  for (const path of sheets) {
    for (const [, name] of new Set(read(path).text.matchAll(/(?<!,\n)^\.(kith-[\w-]+) \{/gm))) {
      const other = sheetOf.get(name!);
      if (other !== undefined && other !== path) twice.push(`${name} stands in ${other} and in ${path}`);
      sheetOf.set(name!, path);
    }
  }
  expectNone('These classes are described twice:', twice);
});
