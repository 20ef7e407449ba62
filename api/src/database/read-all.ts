import type { Client } from 'pg';
import type { AuditReader } from '../platform/audit/sealed-rows.js';
import { asOwner } from './as-owner.js';
import { backupRole } from './backup-role.js';

/** A client as a reader of the audit. */
export const readerOn = (client: Client): AuditReader => ({
  query: async <Row>(sql: string, parameters: unknown[] = []) => (await client.query(sql, parameters)).rows as Row[],
});

/** One snapshot of all tables, read-only, as the role that sees every row; others go on writing meanwhile. */
export function readAll<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  return asOwner(ownerUrl, async (client) => {
    await client.query(`begin isolation level repeatable read read only; set local role ${backupRole}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  });
}
