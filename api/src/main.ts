import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.js';
import { prepareDatabase } from './database/prepare-database.js';
import { createServer } from './server.js';
import { printSignIns } from './demo/print-sign-ins.js';

const portalFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const say = (line: string) => console.log(line);
  const prepared = await prepareDatabase(config, say);
  const { app } = await createServer({
    config,
    database: prepared.database,
    ...(existsSync(portalFolder) ? { portal: portalFolder } : {}),
  });

  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      await app.close();
      await prepared.close();
    })());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      void stop().then(() => process.exit(0));
    });
  }

  try {
    const address = await app.listen({ host: config.host, port: config.port });
    say(`\nKith is at ${address}\n`);
    if (prepared.demo) printSignIns(say);
  } catch (error) {
    await stop();
    throw error;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
