import type { QueryRunner } from 'typeorm';

/** Enables and forces row-level security: from here on even the owner sees only what a policy lets it see. */
export const protect = (...tables: string[]): string[] =>
  tables.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]);

/** A function that sees more than its caller: owned by kith_definer, which no one signs in as, under policies of its own. */
export const asDefiner = (signature: string, ...callers: string[]): string[] => [
  `revoke execute on function kith.${signature} from public`,
  `grant execute on function kith.${signature} to ${callers.join(', ')}`,
  `alter function kith.${signature} owner to kith_definer`,
];

export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
