import { classes, gates } from './classes.js';
import { relations } from './relations.js';
import { readRights } from './rights.js';
import { valueRights } from './value-rights.js';
import { givenInputs } from './given-inputs.js';
import { writeClasses, writeRights, type WriteRight } from './write-rights.js';

type Row = readonly string[];

/** A table as the formatter writes it. */
function table(head: Row, rows: readonly Row[]): string {
  const widths = head.map((cell, index) => Math.max(3, cell.length, ...rows.map((row) => row[index]!.length)));
  const write = (row: Row) => `| ${row.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`;
  return [write(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(write)].join('\n');
}

const code = (text: string) => `\`${text}\``;

const intro = `# Who may see and do what

This page is printed from the table that the matrix compares the graph with: every field, argument and input field, as
every role and as nobody, in every relation an organisation may have to a person. It is written by
\`pnpm --filter @kith/tests write:access-matrix\`; a test fails while it is stale, and the build fails while the schema has
something that stands in no line. Whoever adds a field says in \`tests/security/access/rights.ts\` who may see it.

What is hidden and what is absent look the same. Roles with cases are practice referrer, practice manager, link worker,
link-worker team manager, service coordinator and session lead; all but the session lead refer.`;

function reading(): Row[] {
  return readRights.map(({ owner, names, is, gate, hidden }) => [
    code(owner),
    names.map(code).join(', '),
    is,
    [gate && gates[gate].words, hidden && `${hidden} to others`].filter(Boolean).join('; '),
  ]);
}

function doing(): Row[] {
  return Object.entries<WriteRight>(writeRights).map(([at, { is, inputs }]) => [
    code(at),
    inputs.map(code).join(', '),
    writeClasses[is].words,
  ]);
}

/** The table as a page for whoever answers for the data. */
export const accessPage = (): string =>
  [
    intro,
    '## How an organisation may stand to a person',
    table(
      ['Relation', 'What it is'],
      Object.entries(relations).map(([name, words]) => [name, words]),
    ),
    '## Classes',
    table(
      ['Class', 'Who sees it'],
      Object.entries(classes).map(([name, { words }]) => [name, words]),
    ),
    '## What is read',
    'Lines of a query’s arguments say what it may find by them.',
    table(['Of', 'Fields or arguments', 'Class', 'Otherwise'], reading()),
    'Some values tell more than the field does:',
    table(
      ['Field', 'Value', 'Class'],
      valueRights.map(({ at, words, is }) => [code(at), words, is]),
    ),
    '## What is done',
    'Others are told NOT_FOUND where they do not see what it names, else FORBIDDEN, and UNAUTHENTICATED when nobody is signed in.',
    table(['Mutation', 'Arguments', 'Who may'], doing()),
    'What is said with it belongs to the mutation:',
    table(
      ['Input', 'Fields'],
      Object.entries(givenInputs).map(([type, names]) => [code(type), names.split(' ').map(code).join(', ')]),
    ),
  ].join('\n\n') + '\n';
