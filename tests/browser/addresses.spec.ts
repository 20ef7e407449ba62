import { newPatient, register } from './portal/patients.js';
import { expect, test } from './portal/test.js';

test('who is looked for, and how, stands in no address that is asked for', async ({ signedInAs, graphAs }) => {
  const patient = newPatient({ familyName: 'Oxenholme' });
  const id = await register(await graphAs('referrer'), patient);
  const page = await signedInAs('referrer');
  const asked: string[] = [];
  // A browser sends no server what stands after the #.
  page.on('request', (request) => asked.push(request.url().split('#')[0]!, request.headers()['referer'] ?? ''));

  await page.goto('/services');
  const search = page.getByRole('searchbox', { name: /Search by reference/ });
  await search.fill(patient.nhsNumber);
  await search.press('Enter');
  await expect(page).toHaveURL(/\/search/);
  await expect(page.getByRole('main')).toContainText('Oxenholme');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('Oxenholme');

  await page.goto('/people');
  await page.getByLabel('Family name begins with').fill('Oxenholme');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: /Oxenholme/ }).click();
  await expect(page).toHaveURL(new RegExp(id));
  await page.goto(`/people/${id}/contact-details`);
  await expect(page.getByRole('textbox', { name: /^Phone/ })).toHaveValue(patient.phone);

  const addresses = decodeURIComponent(asked.join('\n'));
  expect(addresses).toContain(id);
  for (const told of ['Oxenholme', patient.nhsNumber, patient.phone, patient.postcode, patient.dateOfBirth])
    expect(addresses.toLowerCase(), told).not.toContain(told.toLowerCase());
});
