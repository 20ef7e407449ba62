import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './project.mjs';
import { exitCodeOf, runAsStep } from './run-program.mjs';

const USAGE = `Usage: npm run proofs -- [option …] [name …]

  name       only these proofs; without a name, all of them
  --short    a fraction of each
  --full     the large figures; some take hours
  --seed N   the same cases as the run that printed this seed
  --resume   go on where an interrupted run of the same length stopped
  --list     say what there is, and run nothing
  --json     print one JSON object and nothing else`;

// Not under node_modules: an installation must not lose what an hour has proved.
const keptFolder = join(root, '.kith-proofs');

/**
 * Runs the proofs one after another, each in a process of its own, and prints each figure beside its goal.
 * Gives 0 if all goals are reached, 1 if any is missed, 2 for a proof or an option it does not know.
 */
export async function runProofs(args) {
  const options = readProofOptions(args);
  if (options.help) return print(USAGE, 0);
  await ensureInstalled();
  const proofs = findProofs();
  const unknown = options.names.find((name) => !proofs.has(name));
  if (unknown) return print(`There is no proof "${unknown}", only ${[...proofs.keys()].join(', ')}.`, 2);
  if (options.list) return print([...proofs.keys()].join('\n'), 0);
  await ensureBuilt();
  const results = [];
  for (const [name, file] of proofs) {
    if (options.names.length > 0 && !options.names.includes(name)) continue;
    const result = (options.resume && finishedBefore(name, options)) || (await runProof(name, file, options));
    results.push(result);
    if (!options.json) console.log(describeProof(result));
  }
  if (options.json) console.log(JSON.stringify({ proofs: results }, undefined, 2));
  return results.every(({ ok }) => ok) ? 0 : 1;
}

function readProofOptions(args) {
  const flag = { type: 'boolean', default: false };
  const options = {
    short: flag,
    full: flag,
    resume: flag,
    list: flag,
    json: flag,
    help: flag,
    seed: { type: 'string' },
  };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.short && values.full) throw Object.assign(new Error('Either --short or --full.'), { exitCode: 2 });
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) {
    throw Object.assign(new Error('--seed takes a whole number of up to nine digits.'), { exitCode: 2 });
  }
  const length = values.short ? 'short' : values.full ? 'full' : 'usual';
  return { ...values, length, names: positionals };
}

function findProofs() {
  const files = ['security', 'resilience']
    .flatMap((folder) =>
      readdirSync(join(root, 'tests', folder), { recursive: true }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.proof.ts'));
  const nameOf = (file) => basename(file).replace(/(\.timed)?\.proof\.ts$/, '');
  const proofs = new Map(files.map((file) => [nameOf(file), file]).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (proofs.size < files.length) throw new Error('Two proofs have the same name.');
  return proofs;
}

async function runProof(name, file, { length, seed: given, resume }) {
  const paths = pathsOf(name, length);
  const seed = Number(given ?? (resume ? seedBefore(paths) : undefined) ?? randomInt(1, 1_000_000));
  if (!resume) rmSync(paths.state, { force: true });
  rmSync(paths.report, { force: true });
  mkdirSync(keptFolder, { recursive: true });
  writeFileSync(paths.seed, String(seed));
  const env = {
    KITH_PROOF_LENGTH: length,
    KITH_PROOF_SEED: String(seed),
    KITH_PROOF_REPORT: paths.report,
    KITH_PROOF_KEPT: paths.state,
  };
  const vitest = ['--filter', '@kith/tests', 'test:proofs', file];
  const startedAt = Date.now();
  // What the runner of the tests says is for people who wait: the figures alone go to stdout.
  const ended = await runAsStep('pnpm', vitest, { env, stdio: ['ignore', 2, 2] });
  if (existsSync(paths.report)) return JSON.parse(readFileSync(paths.report, 'utf8'));
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return { name, goal: '', figure: `broke off with ${exitCodeOf(ended)}: see above`, ok: false, seconds, seed };
}

function pathsOf(name, length) {
  const path = (what) => join(keptFolder, `${name}-${length}-${what}.json`);
  return { report: path('report'), state: path('state'), seed: path('seed') };
}

function seedBefore({ seed }) {
  return existsSync(seed) ? readFileSync(seed, 'utf8') : undefined;
}

function finishedBefore(name, { length }) {
  const { report } = pathsOf(name, length);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  return result?.ok ? result : undefined;
}

function describeProof({ name, goal, figure, ok, seconds, seed }) {
  return `${ok ? '✓' : '✗'} ${name}: ${figure}\n    goal: ${goal}; ${seconds} s, seed ${seed}`;
}

function print(text, code) {
  console.log(text);
  return code;
}
