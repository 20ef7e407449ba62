import { asMigrator } from './apply-migrations.js';
import { letBackupRead } from './backup-role.js';
import { Platform1792000000002 } from './migrations/1792000000002-platform.js';
import { RolesAndActor1792000000001 } from './migrations/1792000000001-roles-and-actor.js';
import { LookUpLimit1792000000017 } from './migrations/1792000000017-look-up-limit.js';
import { Organisations1792000000003 } from './migrations/1792000000003-organisations.js';
import { Accounts1792000000004 } from './migrations/1792000000004-accounts.js';
import { Directory1792000000005 } from './migrations/1792000000005-directory.js';
import { People1792000000006 } from './migrations/1792000000006-people.js';
import { Referrals1792000000007 } from './migrations/1792000000007-referrals.js';
import { AccessGrants1792000000008 } from './migrations/1792000000008-access-grants.js';
import { Casework1792000000009 } from './migrations/1792000000009-casework.js';
import { RowSecurityPlatform1792000000010 } from './migrations/1792000000010-row-security-platform.js';
import { RowSecurityPeople1792000000011 } from './migrations/1792000000011-row-security-people.js';
import { RowSecurityReferrals1792000000012 } from './migrations/1792000000012-row-security-referrals.js';
import { InvitationsAndInsight1792000000013 } from './migrations/1792000000013-invitations-and-insight.js';
import { WorklistRank1792000000014 } from './migrations/1792000000014-worklist-rank.js';
import { RefusedAttempts1792000000015 } from './migrations/1792000000015-refused-attempts.js';
import { NotAskedAndCleanUp1792000000016 } from './migrations/1792000000016-not-asked-and-clean-up.js';
import { CountsThatTellNobody1792000000018 } from './migrations/1792000000018-counts-that-tell-nobody.js';
import { AuditSeals1792000000020 } from './migrations/1792000000020-audit-seals.js';
import { EndedSessions1792000000024 } from './migrations/1792000000024-ended-sessions.js';
import { AtLargeTables1792000000025 } from './migrations/1792000000025-at-large-tables.js';
import { Explore1792000000026 } from './migrations/1792000000026-explore.js';
import { Listings1792000000027 } from './migrations/1792000000027-listings.js';
import { ServiceSearch1792000000030 } from './migrations/1792000000030-service-search.js';
import { PublishedServices1792000000028 } from './migrations/1792000000028-published-services.js';
import { Feeds1792000000029 } from './migrations/1792000000029-feeds.js';
import { Assurance1792000000031 } from './migrations/1792000000031-assurance.js';
import { ListingReports1792000000032 } from './migrations/1792000000032-listing-reports.js';
import { ListingDrafts1792000000033 } from './migrations/1792000000033-listing-drafts.js';
import { CsvMaps1792000000034 } from './migrations/1792000000034-csv-maps.js';
import { ServedSources1792000000034 } from './migrations/1792000000034-served-sources.js';
import { Unattended1792000000034 } from './migrations/1792000000034-unattended.js';
import { Duplicates1792000000035 } from './migrations/1792000000035-duplicates.js';
import { Signposts1792000000036 } from './migrations/1792000000036-signposts.js';
import { UnmetNeed1792000000037 } from './migrations/1792000000037-unmet-need.js';
import { Joining1792000000038 } from './migrations/1792000000038-joining.js';
import { ServiceTables1792000000039 } from './migrations/1792000000039-service-tables.js';
import { AskingKeepers1792000000040 } from './migrations/1792000000040-asking-keepers.js';
import { KeepersFollow1792000000040 } from './migrations/1792000000040-keepers-follow.js';
import { ListingOrigins1792000000040 } from './migrations/1792000000040-listing-origins.js';
import { rolePassword, servingRoles } from './roles.js';
import { untilFree } from './while-in-use.js';

/** All of them, in their order. */
export const migrations = [
  RolesAndActor1792000000001,
  Platform1792000000002,
  Organisations1792000000003,
  Accounts1792000000004,
  Directory1792000000005,
  People1792000000006,
  Referrals1792000000007,
  AccessGrants1792000000008,
  Casework1792000000009,
  RowSecurityPlatform1792000000010,
  RowSecurityPeople1792000000011,
  RowSecurityReferrals1792000000012,
  InvitationsAndInsight1792000000013,
  WorklistRank1792000000014,
  RefusedAttempts1792000000015,
  NotAskedAndCleanUp1792000000016,
  LookUpLimit1792000000017,
  CountsThatTellNobody1792000000018,
  AuditSeals1792000000020,
  EndedSessions1792000000024,
  AtLargeTables1792000000025,
  Explore1792000000026,
  Listings1792000000027,
  PublishedServices1792000000028,
  Feeds1792000000029,
  ServiceSearch1792000000030,
  Assurance1792000000031,
  ListingReports1792000000032,
  ListingDrafts1792000000033,
  Unattended1792000000034,
  ServedSources1792000000034,
  CsvMaps1792000000034,
  Duplicates1792000000035,
  Signposts1792000000036,
  UnmetNeed1792000000037,
  Joining1792000000038,
  ServiceTables1792000000039,
  ListingOrigins1792000000040,
  KeepersFollow1792000000040,
  AskingKeepers1792000000040,
];

/**
 * Brings the database up to date as its owner and gives the serving roles their passwords, while other instances serve.
 * Several instances may start at once: the first one works, the others wait.
 */
export async function migrate(ownerUrl: string, secret: string): Promise<void> {
  await asMigrator(ownerUrl, migrations, async (migrator) => {
    const { runner } = migrator;
    await migrator.applyPending();
    await untilFree(() => letBackupRead(runner));
    for (const role of servingRoles) {
      await runner.query(`alter role ${role} password '${rolePassword(secret, role)}'`);
    }
    const [{ name }] = (await runner.query('select current_database() as name')) as [{ name: string }];
    await runner.query(`grant connect on database "${name.replaceAll('"', '""')}" to ${servingRoles.join(', ')}`);
  });
}
