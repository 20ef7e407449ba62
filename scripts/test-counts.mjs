import { existsSync, readFileSync } from 'node:fs';

/** The tests of a finished step: those in its reports, and always a failure if its program failed. */
export function countTests(step, succeeded) {
  if (!step.reports) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const file of step.reports) {
    const counts = countReport(file);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  // An error outside any test, or a program that never came to write its report.
  if (!succeeded && total.failed === 0) total.failed = 1;
  return total;
}

function countReport(file) {
  // A runner that ended well and left no report has counted nothing; that must not pass for success.
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return report.stats ? countPlaywright(report) : countVitest(report);
}

// A test that passed only when tried again has passed.
function countPlaywright({ stats, errors = [] }) {
  const failed = stats.unexpected || (errors.length > 0 ? 1 : 0);
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

// A file that could not be loaded has failed once, for the tests nobody saw.
function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
