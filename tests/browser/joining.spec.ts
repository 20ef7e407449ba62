import type { Page } from '@playwright/test';
import { startFeed } from '../testkit/feed-server/feed-server.js';
import type { Mailbox } from '../testkit/mailbox.js';
import { expectAccessible } from './portal/accessible.js';
import { aReadFeed, row } from './portal/feeds.js';
import { tabAndPress, tabAndType } from './portal/keyboard.js';
import { theMailbox } from './portal/mailbox.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

test.describe.configure({ timeout: 150_000 });

const choir = 'Limpet Voices';
const password = 'a walk along the river';

let mailbox: Mailbox;
test.beforeAll(async ({ sessions }) => {
  mailbox = await theMailbox(sessions.baseURL);
  await aReadFeed('Voices Council', startFeed([row('limpet', 'Singing for everybody', { id: 'limpet', name: choir })]));
});
test.afterAll(() => mailbox.close());

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });

/** The link in the latest of so many mails. */
async function linkTo(email: string, howMany: number): Promise<string> {
  const mail = (await mailbox.to(email, howMany)).at(-1);
  return /http\S+#\S+/.exec(mail?.text ?? '')![0];
}

async function sayWhoAsks(page: Page, email: string): Promise<void> {
  await tabAndType(page, main(page).getByLabel('Your name'), 'Vera Stone');
  await tabAndType(page, main(page).getByLabel('What you do there'), 'Chair');
  await tabAndType(page, main(page).getByLabel('Your work e-mail address'), email);
  await tabAndType(page, main(page).getByLabel('How can we check'), 'Ring the hall on the green.');
  await tabAndPress(page, button(page, 'Send the request'), 'Enter');
  await expect(heading(page, 'Check your e-mail')).toBeFocused();
}

async function confirm(page: Page, email: string): Promise<void> {
  await page.goto(await linkTo(email, 1));
  await expect(main(page)).toContainText('Was it you who asked?');
  await keep(page, 'joining-4-confirm');
  await button(page, 'Yes, I asked for this').click();
  await expectDone(page, 'Thank you. Your address is confirmed, and an editor looks at your request');
  await expect(main(page)).toContainText('An editor of the directory now makes sure');
}

async function openRequest(editor: Page, organisation: string): Promise<void> {
  await editor.goto('/listings-to-check');
  // With its count: before that is there, the row of links is being laid out.
  await main(editor)
    .getByRole('link', { name: /^Requests to join\W+\d/ })
    .click();
  await expect(heading(editor, 'Requests to join')).toBeFocused();
  await keep(editor, 'joining-5-requests');
  await main(editor).getByRole('link', { name: organisation }).click();
  await expect(heading(editor, organisation)).toBeFocused();
}

/** Accepts the invitation, and signs in with the password that was chosen. */
async function joins(page: Page, email: string): Promise<void> {
  await page.goto(await linkTo(email, 2));
  await expect(heading(page, `Join ${choir}`)).toBeVisible();
  await main(page).getByLabel('Your name').fill('Vera Stone');
  await main(page).getByLabel('Choose a password', { exact: true }).fill(password);
  await button(page, 'Accept the invitation').click();
  await expect(heading(page, 'Sign in')).toBeFocused();
  await main(page).getByLabel('E-mail address').fill(email);
  await main(page).getByLabel('Password', { exact: true }).fill(password);
  await button(page, 'Sign in').click();
  await expect(heading(page, 'Inbox')).toBeVisible();
}

test('on a phone and without a mouse somebody claims what a council lists, is let in, and puts its time right', async ({
  visitor,
  signedInAs,
}) => {
  const email = `vera.${Date.now()}@limpet.example.org`;
  const page = await visitor();
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/sign-in');
  await tabAndPress(page, main(page).getByRole('link', { name: 'Keep your listing up to date yourself' }), 'Enter');
  await expect(heading(page, 'Keep your organisation’s listing')).toBeFocused();
  await tabAndType(page, main(page).getByLabel('Name of your organisation'), 'limpet voices');
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'organisations found');
  await keep(page, 'joining-1-found');
  await tabAndPress(page, main(page).getByRole('button', { name: `This is ours ${choir}` }), 'Enter');
  await expect(heading(page, choir)).toBeFocused();
  await tabAndPress(page, button(page, 'Send the request'), 'Enter');
  await expect(page.getByRole('alert')).toContainText('Enter your name.');
  await expectAccessible(page, 'a claim that says nothing');
  await keep(page, 'joining-2-claim');
  await sayWhoAsks(page, email);
  await keep(page, 'joining-3-asked');
  const kept = await page.evaluate<string>(
    'JSON.stringify([localStorage, sessionStorage, history.state, location.href])',
  );
  expect(kept).not.toMatch(/vera|limpet\.example/i);
  await confirm(page, email);

  const editor = await signedInAs('directory');
  await openRequest(editor, choir);
  await expect(main(editor)).toContainText('Nothing that is listed or named leads to the e-mail address');
  await tabAndPress(editor, button(editor, 'Approve'), 'Enter');
  await expectAccessible(editor, 'a request about to be approved');
  await keep(editor, 'joining-6-approve');
  await tabAndPress(editor, button(editor, 'Approve and invite them'), 'Enter');
  await expectDone(editor, `${choir} is approved. The invitation is on its way`);
  await expect(main(editor)).toContainText('The e-mail that tells them has left.');
  await keep(editor, 'joining-7-approved');

  await joins(page, email);
  await page.goto('/our-services');
  await main(page).getByRole('link', { name: 'Edit the listing of Singing for everybody' }).click();
  await main(page).getByLabel('When, in words').fill('Thursdays, 7pm');
  await button(page, 'See how it will look').click();
  await button(page, 'Publish').click();
  await expect(main(page)).toContainText('Thursdays, 7pm');
});

test('who registers a new organisation is told when an editor takes an approval back and declines', async ({
  visitor,
  signedInAs,
}) => {
  const email = `vera.${Date.now()}@whelk.example.org`;
  const name = 'Limpet Voices Juniors';
  const page = await visitor();
  await page.goto('/join/register');
  await tabAndType(page, main(page).getByLabel('Name of the organisation'), name);
  await tabAndType(page, main(page).getByLabel('What does it do?'), 'Young people sing together.');
  await tabAndType(page, main(page).getByLabel('Website (optional)'), 'https://whelk.example.org');
  await tabAndType(page, main(page).getByLabel('First half of its postcode'), 'AB10');
  await sayWhoAsks(page, email);
  await confirm(page, email);

  const editor = await signedInAs('directory');
  await openRequest(editor, name);
  await expect(main(editor)).toContainText('on the domain of the website that they name themselves');
  await button(editor, 'Approve').click();
  await button(editor, 'Approve and invite them').click();
  await expect(editor.getByRole('alert')).toContainText('Say whether it is one of those that are listed');
  await main(editor).getByLabel(`No, ${name} is new`).check();
  await keep(editor, 'joining-8-similar');
  await button(editor, 'Approve and invite them').click();
  await expectDone(editor, `${name} is approved. The invitation is on its way`);
  const invitation = await linkTo(email, 2);
  await button(editor, 'Take the approval back').click();
  await expectDone(editor, 'The approval is taken back, and the link of the invitation does not work any more');
  await button(editor, 'Decline').click();
  await main(editor).getByLabel('It offers nothing people could be sent to').check();
  await main(editor).getByLabel('A sentence more (optional)').fill('Only members of the school come.');
  await expectAccessible(editor, 'a request about to be declined');
  await keep(editor, 'joining-9-decline');
  await button(editor, 'Decline and tell them').click();
  await expectDone(editor, `The request for ${name} is declined, and they are told why`);

  await mailbox.to(email, 3);
  await page.goto(invitation);
  await expect(heading(page, 'This invitation cannot be used')).toBeVisible();
  const [first] = await mailbox.to(email);
  await page.goto(/http\S+#\S+/.exec(first?.text ?? '')![0]);
  await expect(main(page)).toContainText('It was declined. The directory lists only what people can be sent to.');
  await expect(main(page)).toContainText('Only members of the school come.');
  await keep(page, 'joining-10-declined');
});
