import { expectToFit } from './portal/accessible.js';
import { newPatient } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { joinAs } from './portal/join.js';
import { signIn } from './portal/sign-in.js';
import { expect, test } from './portal/test.js';

const word = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunter';

test('nobody scrolls sideways in the form because of a name, however long', async ({ signedInAs, graphAs }) => {
  const patient = newPatient({ givenName: word });
  const { id } = await aReferral(graphAs, { patient });
  const page = await signedInAs('referrer');
  await page.goto(`/refer/${id}`);
  await expect(page.getByText(patient.givenName).first()).toBeVisible();
  await expectToFit(page, 'the form');
});

test('nor on a referral, a person or a list, on either side', async ({ signedInAs, graphAs }) => {
  const patient = newPatient({ givenName: word, familyName: word });
  const { id, personId } = await aReferral(graphAs, { patient, went: ['submit', 'accept', 'start'] });
  const addresses = {
    referrer: [`/referrals/${id}`, `/people/${personId}`, '/our-referrals?tab=WAITING', '/people'],
    linkworker: [`/referrals/${id}`, `/people/${personId}`, '/people', `/people#${word}`, '/today'],
  } as const;
  for (const seat of ['referrer', 'linkworker'] as const) {
    const page = await signedInAs(seat);
    for (const address of addresses[seat]) {
      await page.goto(address);
      const state = `${address} as ${seat}`;
      if (/[0-9]/.test(address) || address.includes('#')) {
        await expect(page.getByText(patient.givenName).first(), state).toBeVisible();
      }
      await expectToFit(page, state);
    }
  }
});

test('nor because of one’s own name or that of one’s organisation, at the top of every page', async ({
  graphAs,
  visitor,
}) => {
  const member = await joinAs(graphAs, {
    organisation: word,
    kind: 'COMMUNITY',
    role: 'SERVICE_COORDINATOR',
    name: word,
  });
  const page = await visitor();
  await signIn(page, member);
  await expect(page.getByRole('navigation', { name: 'Account' })).toContainText(word);
  await expectToFit(page, 'the inbox of a long name');
  for (const address of ['/account', '/our-services', `/organisations/${member.organisationId}`]) {
    await page.goto(address);
    await expect(page.getByRole('navigation', { name: 'Account' })).toContainText(word);
    await expectToFit(page, address);
  }
});
