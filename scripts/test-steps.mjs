import { join } from 'node:path';
import { BUILD } from './build.mjs';
import { root, workspacesWithScript } from './project.mjs';

const reports = join(root, 'node_modules', '.kith-reports');

// Relative, so that each workspace writes its own and turbo may run them with the same arguments.
const UNIT_REPORT = 'node_modules/.kith-unit-report.json';

/**
 * All checks in their order. `needsBuild`: reads what the build makes. `reports`: the files, in the format of
 * vitest or of playwright, in which its tests are counted; without them the step itself counts as one. `long`: takes
 * longer than somebody at work should wait for; `brief`: a long check does the same at greater length, and instead.
 * `alone`: measures times, for which it needs a computer to itself, so it is run only by its name. `beside`: reads and
 * starts nothing that others could disturb, so neighbours that say so share the processors.
 */
export const steps = [
  { name: 'build', command: BUILD[0], args: BUILD[1] },
  ...[
    { name: 'format', command: 'prettier', args: ['--check', '.'] },
    testsStep('architecture'),
    // Its rules ask for types, and the types of one workspace are found by another in what the build made of it.
    // Types themselves are checked with them, in a tenth of the time that tsc takes for each workspace.
    { name: 'lint', command: 'oxlint', args: ['--type-aware', '--type-check', '--deny-warnings'] },
    { name: 'unused', command: 'knip', args: [] },
    { name: 'schema', command: process.execPath, args: ['api/dist/emit-schema.js', '--check'] },
    {
      name: 'unit',
      command: 'turbo',
      // A cached pass would hide a test that fails now and then, and leave nothing to count.
      args: [...turbo('test:unit'), '--force', '--', ...vitestReport(UNIT_REPORT)],
      reports: workspacesWithScript('test:unit').map((directory) => join(root, directory, UNIT_REPORT)),
    },
  ].map((step) => ({ ...step, needsBuild: true, beside: true })),
  testsStep('api'),
  { ...proofsStep('proofs', 'seconds'), brief: true },
  growthStep('growth', '20k'),
  browserStep('browser'),
  { ...growthStep('growth-200k', '200k'), long: true },
  { ...proofsStep('proofs-short', 'short'), long: true },
  { ...browserStep('speed'), alone: true },
];

function testsStep(name) {
  const report = join(reports, `${name}.json`);
  const args = ['--filter', '@kith/tests', `test:${name}`, ...vitestReport(report)];
  return { name, needsBuild: true, command: 'pnpm', args, reports: [report] };
}

function proofsStep(name, length) {
  return { ...testsStep('proofs'), name, env: { KITH_PROOF_LENGTH: length } };
}

function browserStep(name) {
  const report = join(reports, `${name}.json`);
  const args = ['--filter', '@kith/tests', `test:${name}`, '--reporter=list,json'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return { name, needsBuild: true, command: 'pnpm', args, env, reports: [report] };
}

// Buffers and not times, so that a busy computer changes nothing.
function growthStep(name, scale) {
  const args = ['tests/benchmarks/growth.mjs', '--scale', scale];
  return { name, needsBuild: true, command: process.execPath, args };
}

function vitestReport(file) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

// Each step is one turbo task: the build has been made, and a failure in one workspace does not hide the next.
function turbo(task) {
  return ['run', task, '--only', '--continue=always'];
}
