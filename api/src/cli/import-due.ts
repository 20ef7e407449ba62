import type { Config } from '../config.js';
import { RunUnderWay } from '../directory/feeds/running/begin-run.js';
import { readDueSources } from '../directory/feeds/running/feed-sources.js';
import { runFeed } from '../directory/feeds/running/run-feed.js';
import type { InUnit } from '../directory/feeds/running/run-writer.js';
import { readAndReport } from './import-services.js';
import { findDuplicatesNow } from './daily.js';
import { count } from './progress.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

/** Reads every feed whose day has come; one that fails is no matter to the others. Rejects when any has failed. */
export async function importDue(config: Config, terminal: Terminal): Promise<void> {
  const failed: string[] = [];
  await withDatabase(config, async (database) => {
    const inUnit: InUnit = (work) => asSystem(database, 'import due', work);
    const due = await inUnit(readDueSources);
    terminal.say(`${count(due.length)} feeds are to be read.`);
    for (const source of due) {
      terminal.say(`${source.name}:`);
      try {
        await readAndReport(inUnit, terminal, source, (onProgress) =>
          runFeed(inUnit, source, { mode: source.mode, withdraw: 'UNLESS_MOST', onProgress, now: () => new Date() }),
        );
      } catch (error) {
        if (!(error instanceof CommandFailed) && !(error instanceof RunUnderWay)) throw error;
        terminal.warn(error.message);
        failed.push(source.name);
      }
    }
    await findDuplicatesNow(database, terminal);
  });
  if (failed.length > 0) throw new CommandFailed(`Not read whole: ${failed.join(', ')}.`);
}
