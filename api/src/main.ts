import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUp } from './cli/daily.js';
import { asSystem } from './cli/with-database.js';
import { readConfig, type Config } from './config.js';
import type { Database } from './database/database.js';
import { prepareDatabase } from './database/prepare-database.js';
import { KeeperMails } from './directory/asking/keeper-mails.js';
import { ListingLinks } from './directory/assurance/listing-links.js';
import { FeedRunner } from './directory/feeds/running/feed-runner.js';
import { printSignIns } from './demo/print-sign-ins.js';
import { Sealer } from './platform/audit/sealer.js';
import { systemClock } from './platform/clock.js';
import { Mailer } from './platform/mail/mailer.js';
import { portalDocuments } from './platform/http/portal.js';
import { TrustedDocuments } from './platform/http/trusted-documents.js';
import { createServer } from './server.js';

const portalFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

const say = (line: string): void => {
  console.log(line);
};

/** What the portal asks, as its build wrote it down, and what the deployment adds, which is said aloud. */
function trustedDocuments({ documentManifests }: Config): TrustedDocuments {
  const documents = new TrustedDocuments();
  if (existsSync(portalFolder)) documents.trustManifest(join(portalFolder, portalDocuments));
  for (const file of documentManifests) {
    say(`Kith also runs the ${documents.trustManifest(file)} documents of ${file}, as KITH_DOCUMENTS says.`);
  }
  return documents;
}

/** Sends what directory editors have asked; undefined where no mail is sent. */
function sendKeeperMails(config: Config, database: Database, onError: (error: unknown) => void) {
  if (!config.mail) return undefined;
  const mailer = new Mailer(config.mail);
  const mails = new KeeperMails({
    inUnit: (work) => asSystem(database, 'ask keepers', work),
    mailer,
    links: new ListingLinks(config.secret, config.origin),
    origin: config.origin,
    onError,
  });
  return {
    stop: async () => {
      mailer.close();
      await mails.stop();
    },
  };
}

/** Starts everything; resolves with the way to stop it. */
async function start(config: Config): Promise<() => Promise<void>> {
  const prepared = await prepareDatabase(config, say);
  try {
    await bringUp(prepared.database);
    const portal = existsSync(portalFolder) ? { portal: portalFolder } : {};
    const documents = trustedDocuments(config);
    const { app, drain } = await createServer({ config, database: prepared.database, documents, ...portal });
    const address = await app.listen({ host: config.host, port: config.port });
    const sealer = new Sealer({
      units: prepared.database.systemUnits,
      anchorFile: config.anchorFile,
      onError: (error) => app.log.error(error, 'the audit could not be sealed'),
    });
    const feeds = new FeedRunner({
      inUnit: (work) => asSystem(prepared.database, 'read feeds', work),
      now: () => systemClock.now(),
      onError: (error) => app.log.error(error, 'a feed could not be read'),
    });
    const mails = sendKeeperMails(config, prepared.database, (error) =>
      app.log.error({ code: (error as { code?: unknown }).code }, 'a mail to those who keep a listing was not sent'),
    );
    say(`\nKith is at ${address}\n`);
    if (prepared.demo) printSignIns(say);
    return async () => {
      await drain.close();
      await feeds.stop();
      await mails?.stop();
      await sealer.stop();
      await prepared.close();
    };
  } catch (error) {
    await prepared.close();
    throw error;
  }
}

const running = start(readConfig(process.env));

// Installed before anything has started, and kept: a terminal and npm may both send the signal, and more than once.
let stopping: Promise<void> | undefined;
const stop = async (): Promise<void> => {
  const close = await running.catch(() => undefined);
  await close?.();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopping ??= stop();
  });
}

running.catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
