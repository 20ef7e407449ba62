import type { Config } from '../config.js';
import { readAll, readerOn } from '../database/read-all.js';
import { readAnchors, type Anchors } from '../platform/audit/anchor-lines.js';
import { verifyAudit, type AuditReport } from '../platform/audit/verify-audit.js';
import { count } from './progress.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { withOwnerUrl } from './with-database.js';

/** What the report says of the end that is not sealed or anchored yet. */
function* ends({ tail, unanchored }: AuditReport): Generator<string> {
  const age = tail.rows === 0 ? '' : `, the oldest ${tail.oldestSeconds.toFixed(1)} s old`;
  yield `Not sealed yet: ${count(tail.rows)} rows${age}. While Kith runs, none waits for two seconds.`;
  if (unanchored > 0) yield `Sealed, but not anchored in this file yet: ${count(unanchored)} links at the end.`;
}

/** The report in lines for a person. */
export function* describeAudit(report: AuditReport, anchorFile: string): Generator<string> {
  const { finding, sealed, batches, anchors } = report;
  if (finding) {
    const where = finding.position === null ? '' : ` At position ${count(finding.position)} of the chain:`;
    const row = finding.entryId === null ? '' : ` Row ${finding.entryId}.`;
    yield `The audit is not as it was sealed.${where} ${finding.what}.${row}`;
  } else {
    yield `The audit is whole: ${count(sealed)} rows sealed in ${count(batches)} batches.`;
  }
  yield `Compared with ${count(anchors)} anchors in ${anchorFile}.`;
  yield* ends(report);
}

function withoutAnchors(anchors: Anchors | undefined, { position }: AuditReport): boolean {
  return position > 0 && (anchors?.heads.length ?? 0) === 0;
}

/** Computes the chain anew and says whether the audit is whole. Fails when it is not, or when nothing outside vouches for it. */
export async function verifyAuditNow(config: Config, terminal: Terminal): Promise<void> {
  await withOwnerUrl(config, async (ownerUrl) => {
    // Before the snapshot: whatever is anchored by now has been committed.
    const anchors = await readAnchors(config.anchorFile);
    const report = await readAll(ownerUrl, (client) => verifyAudit(readerOn(client), anchors));
    for (const line of describeAudit(report, config.anchorFile)) terminal.say(line);
    if (anchors?.unreadable) terminal.warn(`Lines of the anchor file that nobody can read: ${anchors.unreadable}.`);
    if (report.finding) throw new CommandFailed('The audit was tampered with.');
    if (withoutAnchors(anchors, report)) {
      throw new CommandFailed(
        `There are no anchors in ${config.anchorFile}: an end that was cut off would not be seen.`,
      );
    }
  });
}
