import { Sealer } from '@kith/api/platform/audit/sealer';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { proof } from '../../testkit/proof.js';
import { moved } from '../../testkit/referrals.js';
import { theServer } from '../../testkit/server.js';
import { truthIn } from '../../testkit/truth.js';
import { aFolder, anEmptyDatabase, fingerprint, kithBackup, kithRestore, kithVerify } from './backups.js';

const folder = aFolder();
afterAll(folder.remove);

/** A referral is in a backup with all that belongs to it, or not at all. */
const halves = `
  select f.id from referral f where f.sent_at is not null and (
    not exists (select from referral_event e where e.referral_id = f.id)
    or not exists (select from disclosure_receipt d where d.referral_id = f.id)
    or not exists (select from access_grant g where g.referral_id = f.id)
    or not exists (select from audit_entry a where f.person_id = any (a.person_ids) and a.wrote))`;

/** Backs up while four write, then restores elsewhere: how many rows came back, and what was wrong with them. */
async function whileOthersWrite(round: number, place: Neighbourhood, anchorFile: string): Promise<string[]> {
  const { ownerUrl } = await theServer();
  const file = folder.path(`busy-${round}`);
  const stop = new AbortController();
  const writers = Array.from({ length: 4 }, async () => {
    while (!stop.signal.aborted) await aReferral(place).sent().accepted().create();
  });
  const made = await kithBackup({ ownerUrl, anchorFile }, file);
  stop.abort();
  await Promise.all(writers);
  const target = await anEmptyDatabase();
  try {
    const { failed } = await kithRestore(
      { ownerUrl: target.ownerUrl, anchorFile: folder.path(`anchors-${round}`) },
      file,
      true,
    );
    const half = await truthIn(target.ownerUrl, halves);
    return [made.failed, failed, half.length > 0 ? `${half.length} referrals are there by half` : undefined].filter(
      (problem) => problem !== undefined,
    );
  } finally {
    await target.drop();
  }
}

/** Backs up at rest and compares every table with what the database itself says of it. */
async function atRest(round: number, anchorFile: string): Promise<{ tables: number; problems: string[] }> {
  const { ownerUrl } = await theServer();
  const file = folder.path(`quiet-${round}`);
  const target = await anEmptyDatabase();
  try {
    const made = await kithBackup({ ownerUrl, anchorFile }, file);
    const before = await fingerprint(ownerUrl);
    const mine = { ownerUrl: target.ownerUrl, anchorFile: folder.path(`quiet-anchors-${round}`) };
    const { failed } = await kithRestore(mine, file, true);
    const after = await fingerprint(target.ownerUrl);
    // A restore seals what the backup had not sealed yet, so the chain alone may be longer.
    const other = [...before].filter(([name, print]) => name !== 'public."audit_seal"' && after.get(name) !== print);
    const problems = [
      made.failed,
      failed,
      (await kithVerify(mine)).failed,
      ...other.map(([name]) => `${name} differs`),
    ];
    return { tables: before.size, problems: problems.filter((problem) => problem !== undefined) };
  } finally {
    await target.drop();
  }
}

/** Takes something back after a backup and restores that: whether it stays closed. */
async function takenBackAfter(round: number, place: Neighbourhood, anchorFile: string): Promise<string[]> {
  const { ownerUrl } = await theServer();
  const referral = await aReferral(place).sent().accepted().create();
  const file = folder.path(`before-${round}`);
  await kithBackup({ ownerUrl, anchorFile }, file);
  await moved(place.referrer, 'withdraw', referral);
  // The sealer runs; what it anchors within two seconds is what a restore knows of.
  await wait(2_000);
  const target = await anEmptyDatabase();
  try {
    const { said, failed } = await kithRestore({ ownerUrl: target.ownerUrl, anchorFile }, file);
    const open = await truthIn(
      target.ownerUrl,
      `select from access_grant where referral_id = '${referral.id}' and revoked_at is null`,
    );
    if (failed) return [failed];
    if (open.length > 0) return ['a grant that was revoked is open again'];
    return said.includes(referral.person.id) ? [] : ['what was taken back is not listed'];
  } finally {
    await target.drop();
  }
}

proof(
  {
    name: 'restored-equal',
    goal: 'backups made while others write restore whole, every table equal, and what was taken back since stays closed',
    sizes: { seconds: 1, short: 3, usual: 20, full: 100 },
  },
  async ({ size, say }) => {
    const { database } = await theServer();
    const place = await aNeighbourhood();
    const problems: string[] = [];
    let tables = 0;
    for (let round = 0; round < size; round += 1) {
      const anchorFile = folder.path(`server-anchors-${round}`);
      const sealer = new Sealer({
        units: database.systemUnits,
        anchorFile,
        onError: (error) => problems.push(String(error)),
      });
      problems.push(...(await whileOthersWrite(round, place, anchorFile)));
      problems.push(...(await takenBackAfter(round, place, anchorFile)));
      await sealer.stop();
      const rest = await atRest(round, anchorFile);
      problems.push(...rest.problems);
      tables += rest.tables;
      say(`${round + 1} of ${size}`);
    }
    const wrong = problems.length > 0 ? `: ${problems.slice(0, 5).join('; ')}` : '';
    return {
      figure: `${size} backups beside four writers, ${tables} tables compared, ${problems.length} differences${wrong}`,
      ok: problems.length === 0 && tables > 0,
    };
  },
);
