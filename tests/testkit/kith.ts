import { runCommand } from '@kith/api/cli/run-command';
import { testConfig } from './config.js';
import { theServer } from './server.js';

/** Runs `npm run kith -- …` on the database of this file, and answers what it has said. Rejects as the command does. */
export async function kith(...args: string[]): Promise<string[]> {
  const { ownerUrl } = await theServer();
  const said: string[] = [];
  const terminal = { say: (line: string) => said.push(line), warn: () => undefined, progress: process.stderr };
  await runCommand(args, () => testConfig({ databaseUrl: ownerUrl }), terminal);
  return said;
}
