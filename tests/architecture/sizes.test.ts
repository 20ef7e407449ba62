import { describe, expect, it } from 'vitest';
import { expectNone } from './broken.js';
import { codeFiles, read, writtenFiles } from './house.js';
import { fileSize, functionSizes, mostLines, percentile, tooLong, type Size } from './rules/sizes.js';

const files = writtenFiles.map(read).map(fileSize);
const functions = codeFiles.map(read).flatMap(functionSizes);

function figures(name: string, sizes: readonly Size[]): string {
  const most = Math.max(...sizes.map(({ lines }) => lines));
  const quantiles = `median ${percentile(sizes, 0.5)}, 90% up to ${percentile(sizes, 0.9)}, longest ${most} lines`;
  return `${sizes.length} ${name}: ${quantiles}`;
}

describe('sizes', () => {
  it('are those of code that people can keep in their heads', () => {
    console.log([figures('files', files), figures('functions', functions)].join('\n'));
    expect(files.length).toBeGreaterThan(300);
    expect(functions.length).toBeGreaterThan(1000);
    expect(percentile(files, 0.9), '90% of the files have fewer lines than').toBeLessThan(150);
    expect(percentile(functions, 0.9), '90% of the functions have fewer lines than').toBeLessThan(25);
  });

  it('no file is too long', () => {
    expectNone('Split these by use case:', tooLong(files, mostLines.file));
  });

  it('no function is too long', () => {
    expectNone('Split these by what they do:', tooLong(functions, mostLines.function));
  });

  it('would be seen', () => {
    const text = `export const many = () => {\n${'  call();\n'.repeat(300)}};\n`;
    const source = { path: 'api/src/people/x.ts', text };
    expect(tooLong([fileSize(source)], mostLines.file)).toEqual(['api/src/people/x.ts has 302 lines, of 250 allowed']);
    expect(tooLong(functionSizes(source), mostLines.function)).toHaveLength(1);
  });

  it('a suite of tests is no function, and a migration is a list of statements', () => {
    const text = `describe('x', () => {\n${"  it('y', () => {});\n".repeat(60)}});\n`;
    expect(tooLong(functionSizes({ path: 'x.test.ts', text }), mostLines.function)).toEqual([]);
    expect(functionSizes({ path: 'api/src/database/migrations/1-x.ts', text: 'function up() {}' })).toEqual([]);
  });
});
