import type { Page } from '@playwright/test';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { heading, part } from './portal/worklist.js';

const team = 'Marram Coast Link Workers';

async function openTeam(page: Page): Promise<void> {
  await page.goto('/today');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Team' }).click();
  await expect(heading(page, team)).toBeVisible();
}

test('a link worker reads who runs the team, and not that it has no members', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  await openTeam(page);
  await expect(part(page, 'Who runs the team')).toContainText(`The manager of ${team} decides who joins`);
  await expect(part(page, 'Members')).toHaveCount(0);
  await expect(part(page, 'Invitations')).toHaveCount(0);
  await keep(page, 'team-1-link-worker');
});

test('the manager of the team sees its members, and may invite others', async ({ signedInAs }) => {
  const page = await signedInAs('teammanager');
  await openTeam(page);
  await expect(part(page, 'Members').getByRole('row')).not.toHaveCount(0);
  await expect(part(page, 'Invitations').getByRole('button', { name: 'Invite a member' })).toBeVisible();
  await expect(part(page, 'Who runs the team')).toHaveCount(0);
  await keep(page, 'team-2-manager');
});
