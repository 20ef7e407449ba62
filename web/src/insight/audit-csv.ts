import { roleWords } from '../app/session/role-words';
import type { AuditLineFragment } from '../gql/graphql';
import { whatWasDone } from './audit-line';
import { operationWords } from './operation-words';
import { problemWords } from './problem-words';

/** An entry of the audit as it stands in the table. */
export type AuditCsvEntry = Omit<AuditLineFragment, 'id' | '__typename' | 'organisation' | ' $fragmentName'> & {
  readonly organisation?: { readonly name: string } | null;
};

/** What makes a spreadsheet take a cell for a formula, and run it. */
const formula = /^[=+\-@\t\r]/;

/** One cell: never a formula, whatever somebody has typed into it, and always in quotes. */
export function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

const headings = ['When', 'Who', 'Role', 'Organisation', 'What', 'Operation', 'Why', 'Refused because'];

function cellsOf(entry: AuditCsvEntry): string[] {
  const { at, actorName, role, organisation, operation, why, problem } = entry;
  return [
    at,
    actorName,
    role ? roleWords[role] : '',
    organisation?.name ?? '',
    whatWasDone(entry),
    operationWords(operation),
    why ?? '',
    problem ? problemWords(problem) : '',
  ];
}

/** The entries as comma-separated values (RFC 4180); the mark at the beginning tells spreadsheets that it is UTF-8. */
export function auditCsv(entries: readonly AuditCsvEntry[]): string {
  const lines = [headings, ...entries.map(cellsOf)].map((cells) => `${cells.map(csvCell).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}
