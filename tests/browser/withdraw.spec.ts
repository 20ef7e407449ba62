import { aReferral } from './portal/referrals.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading, openAction, openByReference, part } from './portal/worklist.js';

const why = 'The person found help elsewhere';

test('the practice takes a referral back, and the team no longer sees the person', async ({ signedInAs, graphAs }) => {
  const { id, reference, patient } = await aReferral(graphAs, { went: ['submit', 'accept'] });
  const linkWorker = await signedInAs('linkworker');
  await linkWorker.goto(`/referrals/${id}`);
  await expect(part(linkWorker, 'The person')).toContainText(patient.familyName);

  const practice = await signedInAs('referrer');
  await practice.goto('/our-referrals');
  await openByReference(practice, reference);
  const panel = await openAction(practice, 'Withdraw');
  await expect(panel).toContainText('This cannot be undone');
  await panel.getByRole('button', { name: 'Withdraw' }).click();
  await expect(panel.getByRole('alert')).toContainText('Choose a reason');
  await panel.getByLabel(why).check();
  await keep(practice, 'withdraw-1-practice-says-why');
  await panel.getByRole('button', { name: 'Withdraw' }).click();
  await expectDone(practice, 'The referral is withdrawn, and Marram Coast Link Workers is told');
  await expect(part(practice, 'How it went')).toContainText(why);

  await linkWorker.reload();
  await expect(heading(linkWorker, reference)).toBeVisible();
  const main = linkWorker.getByRole('main');
  await expect(main).toContainText('Sandpiper Surgery took the referral back');
  for (const gone of [patient.familyName, patient.phone, 'Lost her brother', 'Bereavement'])
    await expect(main).not.toContainText(gone);
  await keep(linkWorker, 'withdraw-2-link-worker-afterwards');
});

test('a link worker who was slower is told so, and sees how the referral stands now', async ({
  signedInAs,
  graphAs,
}) => {
  const { id } = await aReferral(graphAs, { went: ['submit'] });
  const linkWorker = await signedInAs('linkworker');
  await linkWorker.goto(`/referrals/${id}`);
  const accept = await openAction(linkWorker, 'Accept');

  const practice = await signedInAs('referrer');
  await practice.goto(`/referrals/${id}`);
  const withdraw = await openAction(practice, 'Withdraw');
  await withdraw.getByLabel(why).check();
  await withdraw.getByRole('button', { name: 'Withdraw' }).click();
  await expectDone(practice, 'The referral is withdrawn');

  await accept.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(accept.getByRole('alert')).toBeVisible();
  await expect(accept).toContainText('Nothing of what you entered here was saved');
  await keep(linkWorker, 'withdraw-3-link-worker-too-late');
  await accept.getByRole('button', { name: 'Show the current state' }).click();
  await expect(linkWorker.getByRole('main')).toContainText('Withdrawn');
});
