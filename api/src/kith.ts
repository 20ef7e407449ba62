import 'reflect-metadata';
import { constants } from 'node:os';
import { runCommand, WrongUsage } from './cli/run-command.js';
import { readConfig } from './config.js';

const terminal = {
  say: (line: string) => console.log(line),
  warn: (line: string) => console.error(line),
  progress: process.stderr,
};

// An exit, unlike death by the signal, lets go of the embedded database; what was begun is rolled back.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

runCommand(process.argv.slice(2), () => readConfig(process.env), terminal).catch((error: unknown) => {
  terminal.warn(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
});
