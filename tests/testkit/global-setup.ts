import { startEmbeddedPostgres } from '@kith/api/database/embedded-postgres/embedded-postgres';
import { migrate } from '@kith/api/database/migrate';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { testSecret } from './config.js';
import { adminSql, urlOf, type TestCluster } from './cluster.js';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

interface Server {
  adminUrl: string;
  /** Role that owns what is made; the owner's URL is built from it. */
  ownerUrl: string;
  stop(): Promise<void>;
}

async function ownServer(): Promise<Server> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'kith-tests-'));
  const postgres = await startEmbeddedPostgres({
    dataDirectory,
    durable: false,
    ...(process.env['KITH_TEST_LOG'] ? { log: console.log } : {}),
  });
  return {
    adminUrl: postgres.superuserUrl,
    ownerUrl: postgres.ownerUrl,
    stop: async () => {
      await postgres.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** One PostgreSQL for the whole run, and in it one migrated database that every test file gets a copy of. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['KITH_TEST_DATABASE_URL'];
  const server = given ? { adminUrl: given, ownerUrl: given, stop: () => Promise.resolve() } : await ownServer();
  const template = `kith_template_${process.pid}`;
  const owner = new URL(server.ownerUrl).username;
  await adminSql(server.adminUrl, `create database ${template} owner "${owner}"`);
  await migrate(urlOf(server.ownerUrl, template), testSecret);
  const { rows } = await adminSql(
    server.adminUrl,
    'select rolsuper or rolbypassrls as past from pg_roles where rolname = current_user',
  );
  const [{ past }] = rows as [{ past: boolean }];
  project.provide('cluster', {
    adminUrl: server.adminUrl,
    ownerUrl: server.ownerUrl,
    owner,
    template,
    pastRowSecurity: past,
  });
  return async () => {
    await adminSql(server.adminUrl, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}
