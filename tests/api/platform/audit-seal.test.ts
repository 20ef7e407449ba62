import { verifyAuditNow } from '@kith/api/cli/audit-verify';
import { Sealer } from '@kith/api/platform/audit/sealer';
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anAnchorFile, sealAll, verified } from '../../security/audit/sealed-audit.js';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import { inTheSystem } from '../../testkit/clockwork.js';
import { testConfig } from '../../testkit/config.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { moved, seenBy } from '../../testkit/referrals.js';
import { theServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';

const anchors = anAnchorFile();
afterAll(anchors.remove);

let place: Neighbourhood;
let referral: MadeReferral;
beforeAll(async () => {
  place = await aNeighbourhood();
  referral = await aReferral(place).sent().accepted().create();
  await sealAll(anchors.path);
});

const lines = () => readFileSync(anchors.path, 'utf8').split('\n').filter(Boolean);

/** Runs `kith audit verify` and gives what it printed and why it failed. */
async function verify(anchorFile = anchors.path): Promise<{ said: string; failed: string | undefined }> {
  const { ownerUrl } = await theServer();
  const said: string[] = [];
  const terminal = {
    say: (line: string) => said.push(line),
    warn: (line: string) => said.push(line),
    progress: process.stderr,
  };
  const failed = await verifyAuditNow(testConfig({ databaseUrl: ownerUrl, anchorFile }), terminal).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { said: said.join('\n'), failed };
}

describe('The sealer', () => {
  test('seals each row once, gap-free, and ends the batch with the snapshot it saw', async () => {
    await seenBy(place.linkWorker, referral.id, 'id person { initials }');
    await sealAll(anchors.path);
    await sealAll(anchors.path);
    const [state] = await theTruth(`
      select count(*) filter (where kind = 'AUDIT')::int = (select count(*)::int from audit_entry) as each_row,
        max(position)::int = count(*)::int as no_gap, (array_agg(kind order by position desc))[1] as last
      from audit_seal`);
    expect(state).toEqual({ each_row: true, no_gap: true, last: 'BATCH' });
  });

  test('anchors the end in a file that its owner alone reads, and writes nothing when nothing happened', async () => {
    const before = lines();
    expect(statSync(anchors.path).mode & 0o777).toBe(0o600);
    const [end] = await theTruth<{ position: string; hash: string }>(
      'select position, hash from audit_seal order by position desc limit 1',
    );
    expect(JSON.parse(before.at(-1)!)).toMatchObject({
      kind: 'head',
      position: Number(end!.position),
      hash: end!.hash,
    });
    await sealAll(anchors.path);
    expect(lines()).toEqual(before);
  });

  test('sees a row whose transaction ends long after younger ones were sealed', async () => {
    const { database, clock } = await theServer();
    const open = await database.systemUnits.open({
      actor: { kind: 'SYSTEM', name: 'late' },
      clock,
      mode: 'write',
      operation: { name: 'late', requestId: 'late', wrote: true },
    });
    open.unit.audited = true;
    await open.unit.query('select pg_current_xact_id()');
    await seenBy(place.linkWorker, referral.id, 'id person { initials }');
    await sealAll(anchors.path);
    await open.finish();
    await sealAll(anchors.path);
    const { finding, tail } = await verified(anchors.path);
    expect(finding).toBeUndefined();
    expect(tail.rows).toBe(0);
  });

  test('goes on after an error, and stops when told', async () => {
    const { database } = await theServer();
    const errors: unknown[] = [];
    const sealer = new Sealer({
      units: database.systemUnits,
      anchorFile: '/dev/null/none',
      onError: (e) => errors.push(e),
    });
    await expect.poll(() => errors.length, { timeout: 5_000 }).toBeGreaterThan(1);
    await sealer.stop();
  });

  test('finds what is new by an index', async () => {
    const plan = await inTheSystem('plan', async (unit) => {
      await unit.query('set local enable_seqscan = off');
      await unit.query('set local enable_bitmapscan = off');
      const rows = await unit.query<{ 'QUERY PLAN': string }>(
        `explain (costs off) select 1 from audit_entry a where written_in >= 9 and not exists (select from audit_seal s where s.entry_id = a.id)
         union all select 1 from revocation where written_in >= 9`,
      );
      return rows.map((line) => line['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/ix_audit_entry_written_in/);
    expect(plan).toMatch(/ix_revocation_written_in/);
    expect(plan).toMatch(/uq_audit_seal_entry/);
  });
});

describe('What is taken back', () => {
  const revocations = (subject: string) =>
    theTruth<{ kind: string }>('select kind from revocation where subject_id = $1 order by at', [subject]);

  test('is noted by the database itself, sealed, and stands in the anchor file in ids only', async () => {
    const fresh = await aReferral(place).sent().create();
    const [grant] = await theTruth<{ id: string }>('select id from access_grant where referral_id = $1', [fresh.id]);
    await moved(place.referrer, 'withdraw', fresh);
    expect(await revocations(grant!.id)).toEqual([{ kind: 'GRANT_REVOKED' }]);
    await sealAll(anchors.path);
    const anchored = lines().filter((line) => line.includes(grant!.id));
    expect(anchored).toHaveLength(1);
    expect(JSON.parse(anchored[0]!)).toMatchObject({
      kind: 'revocation',
      revocation: { kind: 'GRANT_REVOKED', person_id: fresh.person.id, organisation_id: place.team.id },
    });
  });

  test('is a membership that ended, too', async () => {
    const id = place.sessionLead.membershipId!;
    await theTruth('update membership set ended_at = now() where id = $1', [id]);
    expect(await revocations(id)).toEqual([{ kind: 'MEMBERSHIP_ENDED' }]);
  });
});

describe('Who serves the graph', () => {
  test('neither reads nor writes seals and revocations', async () => {
    const [rights] = await theTruth(`
      select has_table_privilege('kith_app', 'audit_seal', 'select, insert, update, delete') as seals,
        has_table_privilege('kith_app', 'revocation', 'select, insert, update, delete') as revocations`);
    expect(rights).toEqual({ seals: false, revocations: false });
  });

  test('cannot say that a row was written at another time', async () => {
    const { database, clock } = await theServer();
    const forged = database.units.run(
      { actor: { kind: 'ANONYMOUS' }, clock, mode: 'write', operation: { name: 'x', requestId: 'x', wrote: true } },
      (unit) =>
        unit.query(
          `insert into audit_entry (id, at, actor_name, operation, person_ids, wrote, request_id, written_in)
           values (gen_random_uuid(), now(), 'x', 'x', '{}', false, 'x', 3)`,
        ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});

describe('kith audit verify', () => {
  test('says that all is whole, with what it was compared and what is not sealed yet', async () => {
    await sealAll(anchors.path);
    await seenBy(place.linkWorker, referral.id, 'id person { initials }');
    const { said, failed } = await verify();
    expect(failed).toBeUndefined();
    expect(said).toMatch(/The audit is whole: \d+ rows sealed in \d+ batches/);
    expect(said).toMatch(/Not sealed yet: 1 rows, the oldest \d+\.\d s old/);
  });

  test('names the first wrong row', async () => {
    await sealAll(anchors.path);
    const [entry] = await theTruth<{ id: string; position: string }>(
      "select entry_id as id, position from audit_seal where kind = 'AUDIT' order by position offset 3 limit 1",
    );
    await theTruth("update audit_entry set actor_name = actor_name || '!' where id = $1", [entry!.id]);
    const { said, failed } = await verify();
    await theTruth("update audit_entry set actor_name = rtrim(actor_name, '!') where id = $1", [entry!.id]);
    expect(failed).toBe('The audit was tampered with.');
    expect(said).toContain(`At position ${entry!.position} of the chain`);
    expect(said).toContain(entry!.id);
    expect((await verify()).failed).toBeUndefined();
  });

  test('is not content without anchors, nor with those of another database', async () => {
    const none = anAnchorFile();
    expect((await verify(none.path)).failed).toMatch(/There are no anchors/);
    writeFileSync(none.path, '{"kind":"head","position":3,"hash":"0","at":"2026-11-01T00:00:00Z"}\n');
    expect((await verify(none.path)).failed).toBe('The audit was tampered with.');
    none.remove();
  });

  test('reads past half a line, which a crash leaves, and the next batch begins a new one', async () => {
    appendFileSync(anchors.path, '{"kind":"head","posi');
    await seenBy(place.linkWorker, referral.id, 'id person { initials }');
    await sealAll(anchors.path);
    const { said, failed } = await verify();
    expect(failed).toBeUndefined();
    expect(said).toContain('nobody can read: 1');
    expect((await verified(anchors.path)).unanchored).toBe(0);
  });
});
