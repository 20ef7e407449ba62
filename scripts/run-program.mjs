import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './project.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const parent = process.ppid;
const received = new Set();

/**
 * Runs a program in the root, with the workspace's tools on its PATH and our terminal as its own. Signals to us are
 * passed on to it, and we wait. Gives {code, signal}; throws when it cannot be started.
 */
export function runAttached(command, args) {
  return run(command, args, { stdio: 'inherit' }).ended;
}

/** Runs a program likewise, as one of several. Throws when a signal to us ended it: then nothing more is begun. */
export async function runAsStep(command, args, { env, stdio = 'inherit' } = {}) {
  const result = await run(command, args, { env, stdio }).ended;
  return continueUnlessInterrupted(result);
}

/** As runAsStep, but gives what it printed, as `output`, instead of showing it. */
export async function runCaptured(command, args, { env } = {}) {
  const { child, ended } = run(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const result = continueUnlessInterrupted(await ended);
  return { ...result, output: Buffer.concat(chunks).toString() };
}

/** The exit code that a shell would give for how a program ended. */
export function exitCodeOf({ code, signal }) {
  return signal ? 128 + (constants.signals[signal] ?? 0) : code;
}

function run(command, args, { env, stdio }) {
  const child = spawnTool(command, args, { cwd: root, env: toolEnvironment(env), stdio });
  const stopForwarding = forwardSignals(child);
  const ended = new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`${command} cannot be run: ${error.message}`)));
    child.on('close', (code, signal) => resolve({ code, signal }));
  }).finally(stopForwarding);
  return { child, ended };
}

// Windows finds and runs the .cmd files that npm makes only through its shell.
function spawnTool(command, args, options) {
  if (process.platform !== 'win32' || command === process.execPath) return spawn(command, args, options);
  const line = [command, ...args].map((part) => (/[\s&|<>^"]/.test(part) ? `"${part}"` : part)).join(' ');
  return spawn(line, { ...options, shell: true });
}

function toolEnvironment(extra) {
  // The pnpm we run is the pinned one: it need not look up, lock and download itself first.
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', pnpm_config_pm_on_fail: 'ignore', ...extra };
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[name] = [join(root, 'node_modules', '.bin'), env[name]].filter(Boolean).join(delimiter);
  return env;
}

// A terminal and npm each send the same Ctrl-C, to us and to the whole group; one from us is enough.
function forwardSignals(child) {
  const forward = (signal) => {
    if (!received.has(signal)) child.kill(signal);
    received.add(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  const watch = process.env.npm_lifecycle_event
    ? setInterval(() => isOrphaned() && forward('SIGTERM'), 250)
    : undefined;
  return () => {
    clearInterval(watch);
    for (const signal of SIGNALS) process.off(signal, forward);
  };
}

// npm hands a SIGTERM to the shell between it and us, which dies of it without telling us.
function isOrphaned() {
  return process.ppid !== parent;
}

function continueUnlessInterrupted(result) {
  if (received.size === 0) return result;
  const [signal] = received;
  throw Object.assign(new Error(`Interrupted by ${signal}`), { exitCode: exitCodeOf({ signal }) });
}
