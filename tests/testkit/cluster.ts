import pg from 'pg';
import { inject } from 'vitest';

/** Where the databases of this run live. */
export interface TestCluster {
  adminUrl: string;
  ownerUrl: string;
  owner: string;
  template: string;
  /** Whether who `adminUrl` names reads past row-level security; the owner of an external server does not. */
  pastRowSecurity: boolean;
}

/** The same server, another database. */
export function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** Runs one statement on a connection of its own, as whoever the URL names. */
export async function adminSql(url: string, statement: string, parameters: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement, parameters);
  } finally {
    await client.end();
  }
}

export interface DatabaseCopy {
  ownerUrl: string;
  /** For whoever looks past row-level security. */
  adminUrl: string;
  drop(): Promise<void>;
}

/** A database of one's own, copied from the migrated template, or from another one that nobody is connected to. */
export async function copyDatabase(original?: string): Promise<DatabaseCopy> {
  const { adminUrl, ownerUrl, owner, template: migrated, pastRowSecurity } = inject('cluster');
  const template = original ?? migrated;
  const name = `kith_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await adminSql(adminUrl, `create database ${name} template ${template} owner "${owner}" strategy file_copy`);
  return {
    ownerUrl: urlOf(ownerUrl, name),
    adminUrl: urlOf(adminUrl, name),
    drop: async () => {
      // Who is no superuser may not end the serving roles' connections, and waits for those that are just being closed.
      await adminSql(adminUrl, `drop database if exists ${name}${pastRowSecurity ? ' with (force)' : ''}`);
    },
  };
}
