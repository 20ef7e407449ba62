import type { QueryRunner } from 'typeorm';

/** Enables and forces row-level security: from here on even the owner sees only what a policy lets it see. */
export const protect = (...tables: string[]): string[] =>
  tables.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]);

/** Takes back what `protect` did, with every policy and right that came with it, for a migration's way down. */
export const unprotect = (...tables: string[]): string[] =>
  tables.flatMap((table) => [
    `alter table ${table} no force row level security`,
    `alter table ${table} disable row level security`,
    `do $$ declare p record; begin
       for p in select polname from pg_policy where polrelid = '${table}'::regclass and polname <> 'backup_select' loop
         execute format('drop policy %I on ${table}', p.polname);
       end loop;
     end $$`,
    takeRights(table),
  ]);

export const takeRights = (tables: string): string =>
  `revoke all on ${tables} from kith_app, kith_worker, kith_definer`;

/** A function that sees more than its caller: owned by kith_definer, which no one signs in as, under policies of its own. */
export const asDefiner = (signature: string, ...callers: string[]): string[] => [
  `revoke execute on function kith.${signature} from public`,
  `grant execute on function kith.${signature} to ${callers.join(', ')}`,
  `alter function kith.${signature} owner to kith_definer`,
];

export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
