import { expectAccessible } from './portal/accessible.js';
import { tabAndPress } from './portal/keyboard.js';
import { keep } from './portal/screenshots.js';
import type { Seat } from './portal/seats.js';
import { expect, type GraphAs, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

const text = '"zzqxv"';
const needs = ['ARTS_AND_NATURE', 'WORK_AND_SKILLS'];
const seats: readonly Seat[] = ['referrer', 'practicemanager', 'linkworker', 'teammanager', 'coordinator'];
const outcodes = ['NE28', 'NE29', 'NE25', 'NE26'];

const note = `mutation Note($filter: ServiceFilter!) {
  noteNothingFound(filter: $filter) { ... on NothingFound { noted } ... on Problem { message } } }`;

/** So many in vain that a number can be told, whatever small ones other tests have left. */
async function searchInVain(graphAs: GraphAs): Promise<void> {
  for (const seat of seats) {
    const graph = await graphAs(seat);
    for (const nearOutcode of outcodes) {
      const answer = await graph.data(note, { filter: { text, needs, nearOutcode } });
      expect(answer).toEqual({ noteNothingFound: { noted: true } });
    }
  }
}

test('what is looked for in vain is read by a commissioner, as numbers', async ({ signedInAs, graphAs }) => {
  await searchInVain(graphAs);
  const worker = await signedInAs('linkworker');
  const noted = worker.waitForResponse(
    (response) => response.request().postData()?.includes('NoteNothingFound') ?? false,
  );
  await worker.goto(`/services?text=${encodeURIComponent(text)}&needs=WORK_AND_SKILLS&near=NE30`);
  await expect(worker.getByText('No service matches.')).toBeVisible();
  expect(await (await noted).json()).toMatchObject({ data: { noteNothingFound: { noted: true } } });

  const page = await signedInAs('commissioner');
  await page.goto('/insight');
  await tabAndPress(page, page.getByRole('link', { name: 'Unmet need' }), 'Enter');
  await expect(heading(page, 'Unmet need')).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: 'Work, volunteering and skills' });
  await expect(row.getByRole('cell')).toHaveText(/^\d+$/);
  const times = Number(await row.getByRole('cell').textContent());
  expect(times).toBeGreaterThan(seats.length * outcodes.length);
  await expectAccessible(page, 'unmet need');
  await keep(page, 'unmet-1-by-need');

  await page.getByRole('link', { name: 'By place' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'NE28' })).toBeVisible();
  await page.getByRole('link', { name: 'By reason' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'A search found no service' })).toBeVisible();
  await keep(page, 'unmet-2-by-reason');

  await page.getByLabel('Quarter').selectOption({ index: 7 });
  await tabAndPress(page, page.getByRole('button', { name: 'Show' }), 'Enter');
  await expect(page).toHaveURL(/quarter=/);
  await expect(page.getByText('Numbers appear here once somebody has looked for help in vain.')).toBeVisible();
  await expectAccessible(page, 'a quarter in which nobody looked in vain');
});

test('who does not search for people is not counted', async ({ signedInAs }) => {
  const page = await signedInAs('directory');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  await page.goto(`/services?text=${encodeURIComponent(text)}&needs=WORK_AND_SKILLS`);
  await expect(page.getByText('No service matches.')).toBeVisible();
  // Longer than a search has to rest.
  await page.waitForTimeout(7_000);
  expect(asked.filter((body) => body.includes('NoteNothingFound'))).toEqual([]);
});
