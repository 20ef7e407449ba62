import type { Page } from '@playwright/test';
import type { Mailbox } from '../testkit/mailbox.js';
import { expectAccessible } from './portal/accessible.js';
import { tabAndPress } from './portal/keyboard.js';
import { theMailbox } from './portal/mailbox.js';
import { newPatient, register } from './portal/patients.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading, part } from './portal/worklist.js';

const service = 'The Potting Shed';
const recorded = `Recorded: you told somebody about ${service}`;

let mailbox: Mailbox;
test.beforeAll(async ({ sessions }) => {
  mailbox = await theMailbox(sessions.baseURL);
});
test.afterAll(() => mailbox.close());

/** From what a search has found to the sheet of the service. */
async function openSheet(page: Page): Promise<void> {
  await page.goto(`/services?text=${encodeURIComponent(service)}`);
  await page.getByRole('link', { name: `Tell someone about ${service}` }).click();
  await expect(heading(page, new RegExp(service))).toBeFocused();
}

test('somebody is told on paper and by text, without a name, and a slip is taken back', async ({ signedInAs }) => {
  const page = await signedInAs('practicemanager');
  await page.addInitScript(() =>
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
  );
  await openSheet(page);
  const ways = part(page, 'Tell someone about it');
  await expect(page.getByRole('heading', { name: 'When is it?' })).toBeVisible();
  await expectAccessible(page, 'ways to tell somebody');
  await keep(page, 'signpost-1-ways');

  await ways.getByRole('button', { name: 'Print this sheet' }).click();
  await expectDone(page, recorded);
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await expect(ways.getByText('Recorded: told on paper.')).toBeVisible();
  await ways.getByRole('button', { name: 'Undo' }).click();
  await expectDone(page, 'Taken back. It does not stand on record any more');
  await expect(ways.getByText('Recorded: told on paper.')).toBeHidden();

  await ways.getByRole('button', { name: 'Send it as a text message' }).click();
  const text = await ways.getByLabel('Text message', { exact: true }).inputValue();
  expect(text).toContain(`${service}: `);
  const link = ways.getByRole('link', { name: 'Open it in the messages of this phone' });
  expect(await link.getAttribute('href')).toBe(`sms:?&body=${encodeURIComponent(text)}`);
  await expectAccessible(page, 'a text message to send');
  await keep(page, 'signpost-2-text');
  await ways.getByRole('button', { name: 'I have sent it' }).click();
  await expectDone(page, recorded);
  await expect(ways.getByText('Recorded: told by text message.')).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(heading(page, new RegExp(service))).toBeVisible();
  await expect(ways).toBeHidden();
});

test('a patient gets an e-mail, and it stands on their record as no referral', async ({ signedInAs, graphAs }) => {
  const patient = newPatient();
  const personId = await register(await graphAs('referrer'), patient);
  const page = await signedInAs('referrer');
  await openSheet(page);
  const ways = part(page, 'Tell someone about it');
  await ways.getByRole('button', { name: 'Record it for somebody your organisation knows' }).click();
  await ways.getByLabel('NHS number').fill(patient.nhsNumber);
  await ways.getByRole('button', { name: 'Choose this person' }).click();
  await expect(ways).toContainText(patient.safeContactNotes);

  await ways.getByRole('button', { name: 'Send it by e-mail' }).click();
  await ways.getByRole('button', { name: 'Send the e-mail' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Enter the e-mail address they want it at');
  await expect(alert).toContainText('Ask whether they want an e-mail, and who else reads it');
  await expectAccessible(page, 'an e-mail without an address');
  await keep(page, 'signpost-3-email');
  const address = `edith.${Date.now()}@example.org`;
  await ways.getByLabel('Their e-mail address').fill(address);
  await ways.getByLabel('They asked for it').check();
  await ways.getByRole('button', { name: 'Send the e-mail' }).click();
  await expectDone(page, recorded);
  await expect(ways.getByText('The e-mail has left.')).toBeVisible();
  await expectAccessible(page, 'an e-mail has left');
  await keep(page, 'signpost-4-sent');
  const [mail] = await mailbox.to(address);
  expect(mail?.subject).toBe('The information you asked for');
  expect(mail?.text).toContain(service);
  expect(mail?.text).not.toContain(patient.familyName);

  await page.goto(`/people/${personId}`);
  const told = part(page, 'Signposted to');
  await expect(told.getByRole('listitem')).toContainText(`Signposted to ${service} by e-mail`);
  await expect(part(page, 'Referrals')).toContainText('Referrals of this person');
  await expectAccessible(page, 'a person who was told about a service');
  await keep(page, 'signpost-5-person');
});

test('on a phone and without a mouse, from the page of a service', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(`/services?text=${encodeURIComponent(service)}`);
  const main = page.getByRole('main');
  await tabAndPress(page, main.getByRole('link', { name: service, exact: true }), 'Enter');
  await tabAndPress(page, main.getByRole('button', { name: 'Tell someone about it' }), 'Enter');
  await expect(heading(page, new RegExp(service))).toBeFocused();
  await tabAndPress(page, main.getByRole('button', { name: 'I have told them' }), 'Enter');
  await expectDone(page, recorded);
  await tabAndPress(page, main.getByRole('button', { name: 'Undo' }), 'Enter');
  await expectDone(page, 'Taken back. It does not stand on record any more');
});

test('side by side, each service has the way to the person', async ({ signedInAs, graphAs }) => {
  const graph = await graphAs('linkworker');
  const { services } = await graph.data<{ services: { edges: { node: { id: string } }[] } }>(
    'query Find($text: String!) { services(filter: { text: $text }, first: 1) { edges { node { id } } } }',
    { text: service },
  );
  const page = await signedInAs('linkworker');
  await page.goto(`/services/compare?ids=${services.edges[0]!.node.id}`);
  await page.getByRole('link', { name: `Tell someone about ${service}` }).click();
  await expect(part(page, 'Tell someone about it')).toBeVisible();
});
