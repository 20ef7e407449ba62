import { startEmbeddedPostgres, type EmbeddedPostgres } from '@kith/api/database/embedded-postgres/embedded-postgres';
import { migrate } from '@kith/api/database/migrate';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlOf, type DatabaseCopy } from '../../testkit/cluster.js';
import { testSecret } from '../../testkit/config.js';
import { DatabaseProxy } from '../database-proxy.js';

/** A PostgreSQL that keeps what it acknowledged, as in earnest, and that can be killed; reached by one address for ever. */
export class DurableDatabase {
  private constructor(
    private readonly dataDirectory: string,
    private postgres: EmbeddedPostgres,
    private readonly proxy: DatabaseProxy,
  ) {}

  static async start(): Promise<DurableDatabase> {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'kith-durable-'));
    const postgres = await startEmbeddedPostgres({ dataDirectory });
    const durable = new DurableDatabase(dataDirectory, postgres, await DatabaseProxy.to(postgres.ownerUrl));
    await migrate(durable.copy.ownerUrl, testSecret);
    return durable;
  }

  get copy(): DatabaseCopy {
    const { ownerUrl, superuserUrl } = this.postgres;
    return {
      ownerUrl: this.proxy.urlOf(ownerUrl),
      adminUrl: urlOf(this.proxy.urlOf(superuserUrl), 'kith'),
      drop: () => this.stop(),
    };
  }

  /** Ends its first process with SIGKILL, as a machine does that runs out of memory. */
  kill(): void {
    const [pid] = readFileSync(join(this.dataDirectory, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** Starts it again after it was killed. */
  async restart(): Promise<void> {
    await this.postgres.stop();
    this.postgres = await startEmbeddedPostgres({ dataDirectory: this.dataDirectory });
    this.proxy.leadTo(this.postgres.ownerUrl);
  }

  private async stop(): Promise<void> {
    await this.proxy.close();
    await this.postgres.stop();
    rmSync(this.dataDirectory, { recursive: true, force: true });
  }
}
