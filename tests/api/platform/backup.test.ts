import { statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aFolder,
  anEmptyDatabase,
  fingerprint,
  kithBackup,
  kithRestore,
  kithVerify,
} from '../../resilience/backup/backups.js';
import { sealAll } from '../../security/audit/sealed-audit.js';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import type { DatabaseCopy } from '../../testkit/cluster.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { moved } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { theTruth, truthIn } from '../../testkit/truth.js';

const folder = aFolder();
const anchorFile = folder.path('anchors');
const file = folder.path('backup');

let place: Neighbourhood;
let withdrawn: MadeReferral;
let lowered: MadeReferral;
let undone: MadeReferral;
let ownerUrl: string;
beforeAll(async () => {
  place = await aNeighbourhood();
  ({ ownerUrl } = await theServer());
  const accepted = () => aReferral(place).sent().accepted().create();
  [withdrawn, lowered, undone] = [await accepted(), await accepted(), await accepted()];
  await sealAll(anchorFile);
  expect(await kithBackup({ ownerUrl, anchorFile }, file)).toMatchObject({ failed: undefined });
});
afterAll(folder.remove);

const grantOf = async (url: string, referral: MadeReferral) => {
  const [grant] = await truthIn<{ level: string; live: boolean }>(
    url,
    'select level, revoked_at is null as live from access_grant where referral_id = $1',
    [referral.id],
  );
  return grant;
};

/** Restores into an empty database and gives what was said with what `look` finds there. */
async function restored<T>(
  anchors: string,
  look: (target: DatabaseCopy, said: string, failed: string | undefined) => Promise<T>,
  options: { withoutAnchors?: boolean; from?: string } = {},
): Promise<T> {
  const target = await anEmptyDatabase();
  try {
    const where = { ownerUrl: target.ownerUrl, anchorFile: anchors };
    const { said, failed } = await kithRestore(where, options.from ?? file, options.withoutAnchors);
    return await look(target, said, failed);
  } finally {
    await target.drop();
  }
}

describe('A backup', () => {
  test('is a file that its owner alone may read, and never written over another', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { failed } = await kithBackup({ ownerUrl, anchorFile }, file);
    expect(failed).toMatch(/is there already/);
  });

  test('that is not there, or is something else, is said to be so', async () => {
    writeFileSync(folder.path('letter'), 'Dear Sir or Madam, '.repeat(40));
    const where = { ownerUrl, anchorFile };
    expect((await kithRestore(where, folder.path('nothing'))).failed).toMatch(/cannot be read/);
    expect((await kithRestore(where, folder.path('letter'))).failed).toMatch(/is no backup of Kith/);
  });
});

describe('A restore', () => {
  test('goes into an empty database only, and leaves another as it was', async () => {
    const before = await fingerprint(ownerUrl);
    const { failed } = await kithRestore({ ownerUrl, anchorFile }, file);
    expect(failed).toMatch(/This database is not empty: there are rows in/);
    expect(await fingerprint(ownerUrl)).toEqual(before);
  });

  test('prints each table with its rows, the foreign keys and the chain, and signs nobody in', async () => {
    await restored(
      folder.path('a'),
      async (target, said, failed) => {
        expect(failed).toBeUndefined();
        expect(said).toMatch(/public\.referral: 3 rows, checksum equal/);
        expect(said).toMatch(/\d+ foreign keys hold/);
        expect(said).toMatch(/The audit's chain is whole: \d+ rows sealed/);
        expect(await truthIn(target.ownerUrl, 'select from auth.session')).toEqual([]);
        expect(await theTruth('select from auth.session')).not.toEqual([]);
      },
      { withoutAnchors: true },
    );
  });

  test('leaves row-level security as forced as it was, and every trigger at work', async () => {
    const state = `
      select (select count(*)::int from pg_class where relforcerowsecurity) as forced,
        (select count(*)::int from pg_trigger where not tgisinternal and tgenabled = 'O') as triggers`;
    const here = await theTruth(state);
    await restored(folder.path('b'), async (target) => expect(await truthIn(target.ownerUrl, state)).toEqual(here), {
      withoutAnchors: true,
    });
  });

  test('wants the anchor file, or to be told that there is none', async () => {
    await restored(folder.path('none'), async (target, _said, failed) => {
      expect(failed).toMatch(/There is no anchor file/);
      expect(await truthIn(target.ownerUrl, 'select from organisation')).toEqual([]);
    });
  });

  test('is refused by a database of another shape', async () => {
    const target = await anEmptyDatabase();
    await truthIn(target.ownerUrl, "insert into migrations (timestamp, name) values (1, 'FromTomorrow1')");
    const { failed } = await kithRestore({ ownerUrl: target.ownerUrl, anchorFile: folder.path('c') }, file, true);
    await target.drop();
    expect(failed).toMatch(/The backup is of .* Restore it with the Kith that made it/);
  });
});

describe('What was taken back after the backup', () => {
  beforeAll(async () => {
    const [receipt] = await theTruth<{ consent_id: string }>(
      'select consent_id from disclosure_receipt where referral_id = $1',
      [withdrawn.id],
    );
    await dataAs(
      place.referrer,
      'mutation TakeBack($id: ID!) { withdrawConsent(consentId: $id, reason: "He changed his mind.") { __typename } }',
      { id: receipt!.consent_id },
    );
    await moved(place.linkWorker, 'unaccept', lowered);
    await moved(place.referrer, 'withdraw', undone);
    await theTruth('update membership set ended_at = now() where id = $1', [place.sessionLead.membershipId]);
    await sealAll(anchorFile);
  });

  test('stays closed, is listed, and is marked in the restored data', async () => {
    await restored(anchorFile, async (target, said, failed) => {
      expect(failed).toBeUndefined();
      expect(await grantOf(target.ownerUrl, withdrawn)).toMatchObject({ live: false });
      expect(await grantOf(target.ownerUrl, undone)).toMatchObject({ live: false });
      expect(await grantOf(target.ownerUrl, lowered)).toEqual({ level: 'LIMITED', live: true });
      const [ledger] = await truthIn<{ decision: string }>(
        target.ownerUrl,
        'select decision from consent where person_id = $1 order by recorded_at desc, id desc limit 1',
        [withdrawn.person.id],
      );
      expect(ledger).toEqual({ decision: 'WITHDRAWN' });
      expect(
        await truthIn(target.ownerUrl, 'select from membership where id = $1 and ended_at is null', [
          place.sessionLead.membershipId,
        ]),
      ).toEqual([]);
      expect(said).toMatch(/closed again \(5\)/);
      for (const { person } of [withdrawn, lowered, undone]) expect(said).toContain(person.id);
      const marks = await truthIn(target.ownerUrl, 'select from revocation where put_back_at is not null');
      expect(marks).toHaveLength(5);
      const where = { ownerUrl: target.ownerUrl, anchorFile };
      expect(await kithVerify(where)).toMatchObject({ failed: undefined });
    });
  });

  test('is open in a restore without anchors, which says so', async () => {
    await restored(
      folder.path('d'),
      async (target, said) => {
        expect(await grantOf(target.ownerUrl, withdrawn)).toMatchObject({ live: true });
        expect(said).toContain('what was taken back after the backup is open again');
      },
      { withoutAnchors: true },
    );
  });
});
