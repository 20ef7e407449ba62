import { startEmbeddedPostgres } from '@kith/api/database/embedded-postgres/embedded-postgres';
import { migrate } from '@kith/api/database/migrate';
import { hashOfDocument } from '@kith/api/platform/http/trusted-documents';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../testkit/actors.js';
import { adminSql, urlOf, type DatabaseCopy } from '../../../testkit/cluster.js';
import { testSecret } from '../../../testkit/config.js';
import { aMailbox, type Mailbox } from '../../../testkit/mailbox.js';
import { schema } from '../../../testkit/schema.js';
import { startServer, useServer } from '../../../testkit/server.js';
import { bodyFor, type Variables } from '../../../testkit/trusted.js';
import { startApi, type ApiProcess } from '../../../resilience/load/api-process.js';
import { manifestOf } from '../../../resilience/load/documents.js';
import { allDocuments } from '../all-documents.js';

/** As a deployment writes its log, and as somebody does who looks for a mistake. */
export type LogLevel = 'info' | 'debug';

/** An answer as it came over the wire. */
export interface HeardAnswer {
  status: number;
  text: string;
  location: string;
}

/** A PostgreSQL of its own, which tells each statement: what stands in it, not what is sent beside it. */
async function aDatabaseThatTells(log: (line: string) => void): Promise<DatabaseCopy> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'kith-canaries-'));
  const postgres = await startEmbeddedPostgres({ dataDirectory, durable: false, log });
  const adminUrl = urlOf(postgres.superuserUrl, 'kith');
  await migrate(postgres.ownerUrl, testSecret);
  for (const setting of ["log_statement = 'all'", 'log_parameter_max_length = 0']) {
    await adminSql(adminUrl, `alter database kith set ${setting}`);
  }
  const drop = async () => {
    await postgres.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ownerUrl: postgres.ownerUrl, adminUrl, drop };
}

/** The program as it is deployed, with all that it says to others than the one who asks. */
export class WatchedSystem {
  /** Answers that say that something was wrong, and all answers to those who have no part in it. */
  readonly refusals: string[] = [];
  /** The addresses that were asked for, and those that answers lead to. */
  readonly addresses: string[] = [];
  readonly health: string[] = [];
  /** What should have been done and was not, in the words of the answers. */
  readonly undone: string[] = [];
  private turn = 0;

  private constructor(
    readonly database: DatabaseCopy,
    /** What PostgreSQL has written: every statement, without its parameters. */
    readonly statements: readonly string[],
    readonly mailbox: Mailbox,
    readonly instances: readonly ApiProcess[],
  ) {}

  /** Starts an instance for each level of the log. */
  static async start(levels: readonly LogLevel[]): Promise<WatchedSystem> {
    const statements: string[] = [];
    const copy = await aDatabaseThatTells((line) => void statements.push(line));
    await useServer(startServer({ on: copy }));
    const mailbox = await aMailbox();
    const instances: ApiProcess[] = [];
    for (const level of levels) {
      const environment = {
        LOG_LEVEL: level,
        KITH_DOCUMENTS: manifestOf(allDocuments(schema).map(({ text }) => text)),
        KITH_SMTP_URL: mailbox.smtpUrl,
        KITH_MAIL_FROM: 'kith@example.org',
      };
      instances.push(await startApi({ databaseUrl: copy.ownerUrl, poolSize: 4, environment }));
    }
    return new WatchedSystem(copy, statements, mailbox, instances);
  }

  /** Everything that the two processes have written. */
  get logs(): string[] {
    return this.instances.flatMap(({ said }) => said);
  }

  /** Asks the graph, each time at the other instance. All of the answer counts when it is to somebody `foreign`. */
  async ask(actor: Actor, document: string, variables: Variables, foreign = false): Promise<HeardAnswer> {
    const answer = await this.send(actor, '/graphql', bodyFor(hashOfDocument(document), variables));
    if (answer.text.includes('DOCUMENT_NOT_TRUSTED')) throw new Error(`Not in the manifest: ${document}`);
    if (foreign || answer.status >= 400) this.refusals.push(answer.text);
    else this.refusals.push(errorsIn(answer.text));
    return answer;
  }

  /** Asks a page of sign-in; what it says to who asks for themselves counts only when it is no. */
  async askSignIn(actor: Actor, page: string, body: object): Promise<HeardAnswer> {
    const answer = await this.send(actor, `/api/auth/${page}`, body);
    if (answer.status >= 400) this.refusals.push(answer.text);
    return answer;
  }

  async lookAtHealth(): Promise<void> {
    for (const { url } of this.instances) {
      for (const path of ['/health/live', '/health/ready', '/metrics']) {
        this.health.push(await (await fetch(`${url}${path}`)).text());
      }
    }
  }

  async stop(): Promise<void> {
    for (const instance of this.instances) instance.signal('SIGTERM');
    await Promise.all(this.instances.map(({ ended }) => ended));
    await this.mailbox.close();
  }

  private async send(actor: Actor, path: string, body: object): Promise<HeardAnswer> {
    const { url } = this.instances[(this.turn += 1) % this.instances.length]!;
    const response = await fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...actor.headers(), 'content-type': 'application/json', 'x-forwarded-for': actor.address },
      body: JSON.stringify(body),
    });
    actor.keepLines(response.headers.getSetCookie());
    const location = response.headers.get('location') ?? '';
    this.addresses.push(url + path, location);
    return { status: response.status, text: await response.text(), location };
  }
}

/** What of an answer says that something was wrong. */
function errorsIn(text: string): string {
  const { errors } = JSON.parse(text) as { errors?: unknown };
  return errors === undefined ? '' : JSON.stringify(errors);
}
