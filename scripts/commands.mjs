import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runBench } from './bench.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './project.mjs';
import { runProofs } from './proofs.mjs';
import { exitCodeOf, runAttached } from './run-program.mjs';
import { runTests } from './test.mjs';

const USAGE = `Usage: node scripts/run.mjs <command>

  start                 install, build and start Kith
  test [--verbose] [--long] [step …]
                        check everything, with the long checks too, or only
                        the named steps
  kith [argument …]     run Kith's command line
  bench [option …]      measure Kith beside its peers; --help tells the options
  proofs [name …]       attack Kith, break it, and say what held; --help likewise`;

/** Files and feeds are read piece by piece: without this limit Node would let garbage pile up all the same. */
const IMPORT_HEAP = '--max-old-space-size=200';

/** Carries out one command line and gives the exit code. Throws, with a message for people, when it cannot begin. */
export async function runCommand([command, ...args]) {
  switch (command) {
    case 'start':
      return runApi('main.bundle.js', args);
    case 'kith':
      return runApi('kith.js', args, args[0] === 'import' ? [IMPORT_HEAP] : []);
    case 'bench':
      return runBench(args);
    case 'proofs':
      return runProofs(args);
    case 'test':
      await ensureInstalled();
      return runTests(args);
    default:
      console.error(USAGE);
      return command === undefined || command === '--help' ? 0 : 2;
  }
}

async function runApi(file, args, options = []) {
  await ensureInstalled();
  await ensureBuilt();
  const program = join('api', 'dist', file);
  if (!existsSync(join(root, program))) throw new Error(`The build left no ${program}.`);
  return exitCodeOf(await runAttached(process.execPath, [...options, program, ...args]));
}
