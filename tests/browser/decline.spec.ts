import { newPatient } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { choosePatient } from './portal/refer.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading, openAction, openByReference, part, rowOf } from './portal/worklist.js';

const service = 'Garden Volunteers';
const why = 'We have no places at the moment';
const instead = 'Saltgrass Arts has room on Fridays.';

test('a coordinator who declines keeps the reference and her own answer, and nothing of the person', async ({
  signedInAs,
  graphAs,
}) => {
  const { id, reference, patient } = await aReferral(graphAs, { service, went: ['submit'] });
  const page = await signedInAs('coordinator');
  await page.goto(`/referrals/${id}`);
  await expect(page.getByRole('main')).toContainText('Lost her brother');
  const panel = await openAction(page, 'Decline');
  await expect(panel).toContainText("You will no longer see this person's details");
  await panel.getByLabel(why).check();
  await panel.getByLabel('Note (optional)').fill(instead);
  await keep(page, 'decline-1-coordinator-says-why');
  await panel.getByRole('button', { name: 'Decline' }).click();
  await expectDone(page, 'The referral is declined, and Sandpiper Surgery is told why');

  for (const visit of ['at once', 'after loading the page again']) {
    const main = page.getByRole('main');
    await expect(heading(page, reference), visit).toBeVisible();
    await expect(main).toContainText(why);
    for (const gone of [
      `${patient.givenName[0]}.${patient.familyName[0]}.`,
      'NE29',
      'aged',
      'Lost her brother',
      'Bereavement',
      instead,
    ]) {
      await expect(main, visit).not.toContainText(gone);
    }
    await page.reload();
  }
  await keep(page, 'decline-2-coordinator-afterwards');
  await page.getByRole('link', { name: 'Inbox' }).click();
  await page.getByRole('link', { name: /^Done/ }).click();
  const row = await rowOf(page, reference);
  await expect(row).toContainText('Details no longer shared');
  await expect(row).not.toContainText('Bereavement');
});

test('the sender of a declined referral is asked to find another way, and finds one', async ({
  signedInAs,
  graphAs,
}) => {
  const { reference, patient } = await aReferral(graphAs, { service, went: ['submit', 'decline'] });
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  const row = await rowOf(page, reference);
  await expect(row).toContainText('Declined');
  await expect(row).toContainText('Find another way');
  await keep(page, 'decline-3-sender-list');

  await openByReference(page, reference);
  await expect(part(page, 'How it went')).toContainText(why);
  const next = page.getByRole('region', { name: 'Your next step' });
  await expect(next).toContainText('The person still waits for help');
  await expect(next.getByRole('link', { name: 'refer the person again' })).toHaveAttribute('href', /again=/);
  const actions = page.getByRole('group', { name: 'What you can do' });
  const another = actions.getByRole('button', { name: 'Find another way' });
  await expect(another).toHaveAttribute('href', /again=/);
  await expect(another).not.toHaveClass(/secondary/);
  await expect(actions.getByRole('button', { name: 'Mark as dealt with' })).toHaveClass(/secondary/);
  const panel = await openAction(page, 'Mark as dealt with');
  await expect(panel).toContainText('Nobody is reminded of the person again, and this cannot be undone');
  await keep(page, 'decline-4-sender-next-step');

  await page.getByRole('link', { name: 'Our referrals' }).click();
  await (await rowOf(page, reference)).getByRole('button', { name: /^Find another way/ }).click();
  await expect(heading(page, 'Refer a patient')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`taken from the referral ${reference}`);
  await expect(page.getByRole('group', { name: 'Chosen patient' })).toContainText(patient.familyName);
  await expect(page.getByLabel('Bereavement', { exact: true })).toBeChecked();
  await expect(page.getByLabel('Marram Coast Link Workers')).not.toBeChecked();

  await page.getByRole('link', { name: 'Our referrals' }).click();
  const asked = await rowOf(page, reference);
  await asked.getByRole('button', { name: /^Done/ }).click();
  await expect(asked).toContainText('this cannot be undone');
  await keep(page, 'decline-5-sender-asked-once-more');
  await asked.getByRole('button', { name: 'Mark as dealt with' }).click();
  await expectDone(page, 'is off your list');
});

test('a patient who is known already is offered, not doubled, when referred again', async ({ signedInAs, graphAs }) => {
  const { patient } = await aReferral(graphAs, {
    service,
    patient: newPatient({ givenName: 'Norah' }),
    went: ['submit', 'decline'],
  });
  const page = await signedInAs('referrer');
  await page.goto('/refer');
  await choosePatient(page, patient);
  await expect(page.getByRole('region', { name: 'Register a new patient' })).toBeHidden();
});
