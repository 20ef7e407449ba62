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

/** Of the demo; in no other test does anybody join this team or leave it. */
const colleagues = {
  'Maya Charlton': 'Link worker',
  'Kwame Boateng': 'Link worker',
  'Denise Fenwick': 'Link worker team manager',
};

const headingsOf = (page: Page) => part(page, 'Members').getByRole('columnheader').allInnerTexts();

test('a link worker sees who works in the team and who runs it, and no addresses or actions', async ({
  signedInAs,
}) => {
  const page = await signedInAs('linkworker');
  await openTeam(page);
  const members = part(page, 'Members');
  for (const [name, role] of Object.entries(colleagues)) {
    await expect(members.getByRole('row').filter({ hasText: name })).toContainText(role);
  }
  expect(await headingsOf(page)).toEqual(['Name', 'Role']);
  await expect(members.getByRole('button')).toHaveCount(0);
  await expect(members).not.toContainText('@');
  await expect(part(page, 'Who runs the team')).toContainText(`The manager of ${team} decides who joins`);
  await expect(part(page, 'Invitations')).toHaveCount(0);
  await keep(page, 'team-1-link-worker');
});

test('the manager of the team sees its members, and may invite others', async ({ signedInAs }) => {
  const page = await signedInAs('teammanager');
  await openTeam(page);
  await expect(part(page, 'Members').getByRole('row').filter({ hasText: 'Maya Charlton' })).toContainText('@');
  expect(await headingsOf(page)).toEqual(['Name', 'E-mail', 'Role', 'Since', 'Action']);
  await expect(part(page, 'Invitations').getByRole('button', { name: 'Invite a member' })).toBeVisible();
  await expect(part(page, 'Who runs the team')).toHaveCount(0);
  await keep(page, 'team-2-manager');
});
