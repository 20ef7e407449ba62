import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { forgetBuild, isBuilt, rememberBuild, sourceStamp } from './build.mjs';
import { exitCodeOf, runAsStep, runCaptured } from './run-program.mjs';
import { countTests } from './test-counts.mjs';
import { steps } from './test-steps.mjs';

const options = ['--verbose', '--long'];

/**
 * Runs the checks, with `--long` the long ones too, or the named ones, in their order and to the end, and closes with a line
 * that counts them.
 * Gives 0 if everything passed, 1 if anything failed, 2 for a step it does not know.
 */
export async function runTests(args) {
  const names = args.filter((arg) => !arg.startsWith('-'));
  const stepNames = steps.map(({ name }) => name);
  const unknown = args.find((arg) => !options.includes(arg) && !stepNames.includes(arg));
  if (unknown) {
    console.error(`There is no step or option "${unknown}". Steps: ${stepNames.join(', ')}.`);
    return 2;
  }
  const live = args.includes('--verbose') || Boolean(process.env.CI);
  const results = [];
  for (const group of inGroups(chooseSteps(names, args.includes('--long')), live)) {
    const buildFailed = results.some(({ name, succeeded }) => name === 'build' && !succeeded);
    const waiting = [...group];
    const work = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        results.push(step.needsBuild && buildFailed ? skip(step) : await runStep(step, live));
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  }
  return summarise(results, live);
}

/** Neighbours that may run beside each other in one group, unless somebody reads what they print; others by themselves. */
function inGroups(chosen, live) {
  const groups = [];
  for (const step of chosen) {
    const last = groups.at(-1);
    if (!live && step.beside && last?.[0].beside) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function chooseSteps(names, withLong) {
  if (names.length === 0) return steps.filter(({ long, brief, alone }) => !alone && !(withLong ? brief : long));
  const chosen = steps.filter(({ name }) => names.includes(name));
  const wantsBuild = chosen.some(({ needsBuild }) => needsBuild) && !isBuilt(sourceStamp());
  return steps.filter((step) => chosen.includes(step) || (step.name === 'build' && wantsBuild));
}

async function runStep(step, live) {
  const startedAt = Date.now();
  const stamp = step.name === 'build' ? sourceStamp() : undefined;
  for (const report of step.reports ?? []) {
    mkdirSync(dirname(report), { recursive: true });
    rmSync(report, { force: true });
  }
  announce(step.name, live);
  const { succeeded, output } = await runProgram(step, live);
  if (stamp && succeeded) rememberBuild(stamp);
  else if (stamp) forgetBuild();
  const counts = countTests(step, succeeded);
  const seconds = (Date.now() - startedAt) / 1000;
  const result = { name: step.name, succeeded: counts.failed === 0, counts, seconds, counted: Boolean(step.reports) };
  if (!result.succeeded && output) console.log(`\n── ${step.name} ${'─'.repeat(60)}\n${output.trimEnd()}\n`);
  console.log(describeResult(result));
  return result;
}

async function runProgram({ command, args, env }, live) {
  if (live) return { succeeded: exitCodeOf(await runAsStep(command, args, { env })) === 0 };
  const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
  const result = await runCaptured(command, args, { env: { ...colour, ...env } });
  return { succeeded: exitCodeOf(result) === 0, output: result.output };
}

function skip({ name }) {
  const result = { name, skipped: true, counts: { passed: 0, failed: 0, skipped: 0 } };
  console.log(describeResult(result));
  return result;
}

function announce(name, live) {
  if (live) console.log(`\n── ${name} ${'─'.repeat(60)}`);
  else if (process.stdout.isTTY) process.stdout.write(`  ${name} …`);
}

function describeResult({ name, succeeded, skipped, counts, seconds, counted }) {
  const start = process.stdout.isTTY ? '\r\u001b[K' : '';
  if (skipped) return `${start}– ${name.padEnd(14)} skipped: the build failed`;
  const tests = counted ? `   ${counts.passed} passed, ${counts.failed} failed` : '';
  const left = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const verdict = succeeded ? '✓' : '✗';
  return `${start}${verdict} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s${tests}${left}`;
}

function summarise(results, live) {
  const sum = (key) => results.reduce((total, { counts }) => total + counts[key], 0);
  const list = (title, some) => {
    if (some.length > 0) console.log(`${title}: ${some.map(({ name }) => name).join(', ')}`);
  };
  const failed = results.filter(({ succeeded, skipped }) => !succeeded && !skipped);
  console.log('');
  // Between the steps stands what they printed: the list again, in one place.
  if (live || failed.length > 0) console.log(results.map(describeResult).join('\n'));
  list('Failed', failed);
  list(
    'Not run',
    results.filter(({ skipped }) => skipped),
  );
  if (sum('skipped') > 0) console.log(`Tests skipped: ${sum('skipped')}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return failed.length > 0 ? 1 : 0;
}
