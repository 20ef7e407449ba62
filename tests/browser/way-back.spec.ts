import type { Page } from '@playwright/test';
import type { Mailbox } from '../testkit/mailbox.js';
import { expectAccessible } from './portal/accessible.js';
import { theMailbox } from './portal/mailbox.js';
import { keep } from './portal/screenshots.js';
import { signIn } from './portal/sign-in.js';
import { expect, type GraphAs, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

const before = 'a walk along the river';
const after = 'a walk along the sea';

let mailbox: Mailbox;
test.beforeAll(async ({ sessions }) => {
  mailbox = await theMailbox(sessions.baseURL);
});
test.afterAll(() => mailbox.close());

/** Somebody with an account of their own, whose password no other test needs. */
async function somebodyNew(graphAs: GraphAs): Promise<string> {
  const email = `nia.newcomer.${Date.now()}@example.org`;
  const graph = await graphAs('administrator');
  const { organisations } = await graph.data<{ organisations: { edges: { node: { id: string } }[] } }>(
    '{ organisations(text: "Wagonway", first: 1) { edges { node { id } } } }',
  );
  const { inviteMember } = await graph.data<{ inviteMember: { link: string } }>(
    `mutation Invite($id: ID!, $email: String!, $key: String!) {
      inviteMember(organisationId: $id, input: { email: $email, role: LINK_WORKER }, idempotencyKey: $key) {
        ... on Invitation { link } } }`,
    { id: organisations.edges[0]!.node.id, email, key: `invite-${email}` },
  );
  await graph.data(
    `mutation Accept($token: String!, $password: String!) {
      acceptInvitation(token: $token, name: "Nia Newcomer", password: $password) { __typename } }`,
    { token: new URL(inviteMember.link).hash.slice(1), password: before },
  );
  return email;
}

async function asksForLink(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await expect(heading(page, 'Forgotten your password?')).toBeFocused();
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter your e-mail address');
  await keep(page, 'forgotten-password');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(heading(page, 'Check your e-mail')).toBeFocused();
  await expectAccessible(page, 'a link was asked for');
  await keep(page, 'link-asked');
}

async function choosesPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(heading(page, 'Choose a new password')).toBeVisible();
  await page.getByLabel('New password', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByRole('alert')).toContainText('Your password must have 12 characters or more');
  await expectAccessible(page, 'a password too short');
  await keep(page, 'new-password');
  await page.getByLabel('New password', { exact: true }).fill(after);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(heading(page, 'Sign in')).toBeFocused();
  await expect(page.getByText('You have a new password. Now sign in with it')).toBeVisible();
  await keep(page, 'new-password-saved');
}

test('who has forgotten a password gets back in by mail, and what was open elsewhere is closed', async ({
  visitor,
  graphAs,
  troubles,
}) => {
  // The session that has ended, and the link that was used.
  troubles.expect(/401|400/);
  const email = await somebodyNew(graphAs);
  const elsewhere = await visitor();
  await signIn(elsewhere, { email, password: before });
  await expect(heading(elsewhere, 'Today')).toBeVisible();

  const page = await visitor();
  await asksForLink(page, email);
  const [mail] = await mailbox.to(email);
  const link = /http\S+#\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  await choosesPassword(page, link);

  await elsewhere.reload();
  await expect(heading(elsewhere, 'Today')).toBeHidden();
  await expect(elsewhere).toHaveURL(/sign-in|signed-out/);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(after);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(heading(page, 'Today')).toBeVisible();

  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill('another long password');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(heading(page, 'This link cannot be used')).toBeVisible();
  await expectAccessible(page, 'a link used already');
  await keep(page, 'link-used');
});

test('an address that nobody has is answered the same', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/forgotten-password');
  await page.getByLabel('E-mail address').fill('nobody@example.org');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(heading(page, 'Check your e-mail')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('If nobody@example.org has an account here');
});

test('where no mail is sent, the page says whom to ask', async ({ visitor }) => {
  const page = await visitor();
  await page.route('**/api/auth/ways-back', (route) => route.fulfill({ json: { mail: false } }));
  await page.goto('/forgotten-password');
  await expect(page.getByRole('main')).toContainText('Ask the administrator of this network');
  await expect(page.getByRole('button', { name: 'Send the link' })).toHaveCount(0);
  await expectAccessible(page, 'no mail');
  await keep(page, 'no-mail');
});
