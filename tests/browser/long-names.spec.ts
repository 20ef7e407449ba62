import { expectToFit } from './portal/accessible.js';
import { newPatient } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { expect, test } from './portal/test.js';

test('nobody scrolls sideways in the form because of a name, however long', async ({ signedInAs, graphAs }) => {
  const patient = newPatient({ givenName: 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunter' });
  const { id } = await aReferral(graphAs, { patient });
  const page = await signedInAs('referrer');
  await page.goto(`/refer/${id}`);
  await expect(page.getByText(patient.givenName).first()).toBeVisible();
  await expectToFit(page, 'the form');
});
