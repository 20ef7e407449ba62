import { referralStates, type TransitionName, transitionNames, transitions } from '@kith/referral-lifecycle';
import type { Locator, Page } from '@playwright/test';
import { inDays } from '../testkit/moves.js';
import { tabAndPress, tabAndType, tabTo } from './portal/keyboard.js';
import { aReferral, type Wanted } from './portal/referrals.js';
import type { Seat } from './portal/seats.js';
import { expect, test } from './portal/test.js';
import { heading, part } from './portal/worklist.js';

test.describe.configure({ mode: 'parallel' });

type HumanTransition = Exclude<TransitionName, 'expire'>;
type Fill = (page: Page, panel: Locator) => Promise<void>;

/** Who makes a transition, of what, and what they are asked for on the way. */
interface Line extends Wanted {
  readonly seat: Seat;
  readonly fill?: Fill;
  /** Who reads the history, where who made it no longer sees it. */
  readonly readBy?: Seat;
  /** Where it is not made in a panel of the referral's page. */
  readonly make?: (page: Page) => Promise<void>;
}

const service = 'Garden Volunteers';

const writes =
  (label: string | RegExp, words: string): Fill =>
  (page, panel) =>
    tabAndType(page, panel.getByLabel(label), words);

/** Goes to the first of the radios and down to the one that is meant. */
const chooses =
  (choice: string): Fill =>
  async (page, panel) => {
    const radios = panel.getByRole('radio');
    await tabTo(page, radios.first());
    await page.keyboard.press('Space');
    const meant = panel.getByRole('radio', { name: choice, exact: true });
    for (let left = await radios.count(); left > 0 && !(await meant.isChecked()); left -= 1)
      await page.keyboard.press('ArrowDown');
    await expect(meant).toBeChecked();
  };

const does =
  (...steps: readonly Fill[]): Fill =>
  async (page, panel) => {
    for (const step of steps) await step(page, panel);
  };

const datesReview: Fill = async (page, panel) => {
  const [year = '', month = '', day = ''] = inDays(21).split('-');
  await tabAndType(page, panel.getByLabel('Day', { exact: true }), day);
  await tabAndType(page, panel.getByLabel('Month', { exact: true }), month);
  await tabAndType(page, panel.getByLabel('Year', { exact: true }), year);
};

/** A draft is sent where it is written. */
async function sendDraft(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await tabAndPress(page, main.getByRole('button', { name: 'Continue and send' }), 'Space');
  await expect(heading(page, 'Refer a patient')).toBeFocused();
  await tabAndPress(page, page.getByLabel('Yes, they agreed'), 'Space');
  await tabAndPress(page, main.getByRole('button', { name: 'Check your answers' }), 'Enter');
  await expect(heading(page, 'Check your answers')).toBeFocused();
  await tabAndPress(page, main.getByRole('button', { name: transitions.submit.label }), 'Enter');
  await expect(heading(page, /^Referral sent to /)).toBeFocused();
}

const lines: Readonly<Record<HumanTransition, Line>> = {
  submit: { seat: 'referrer', make: sendDraft },
  provideInfo: {
    seat: 'referrer',
    went: ['submit', 'requestInfo'],
    fill: writes('Your answer', 'She can manage stairs.'),
  },
  promote: { seat: 'coordinator', service, went: ['submit', 'waitlist'] },
  accept: { seat: 'linkworker', went: ['submit'] },
  requestInfo: { seat: 'linkworker', went: ['submit'], fill: writes('Your question', 'Can she manage stairs?') },
  start: { seat: 'linkworker', went: ['submit', 'accept'] },
  resume: { seat: 'linkworker', went: ['submit', 'accept', 'hold'] },
  complete: {
    seat: 'linkworker',
    went: ['submit', 'accept', 'start'],
    fill: does(chooses('Advice was given'), writes('Sessions the person came to', '4')),
  },
  waitlist: { seat: 'linkworker', went: ['submit'], fill: writes('Expected wait', '6') },
  hold: {
    seat: 'linkworker',
    went: ['submit', 'accept', 'start'],
    fill: does(chooses('On holiday or away'), datesReview),
  },
  redirect: { seat: 'coordinator', service, went: ['submit'], fill: chooses('Allotment Club'), readBy: 'referrer' },
  decline: { seat: 'linkworker', went: ['submit'], fill: chooses('Lives outside our area'), readBy: 'referrer' },
  unaccept: {
    seat: 'linkworker',
    went: ['submit', 'accept'],
    fill: writes('Why do you take it back?', 'Accepted the wrong one.'),
  },
  closeUnsuccessful: {
    seat: 'linkworker',
    went: ['submit', 'accept'],
    fill: chooses('The person did not want the support'),
  },
  reopen: {
    seat: 'linkworker',
    went: ['submit', 'accept', 'start', 'complete'],
    fill: writes('Why do you reopen it?', 'She came back after all.'),
  },
  withdraw: { seat: 'referrer', went: ['submit'], fill: chooses('The person found help elsewhere') },
  discard: { seat: 'referrer' },
  markInError: {
    seat: 'practicemanager',
    went: ['submit'],
    fill: writes('What was wrong?', 'It was about somebody else.'),
  },
};

/** Opens what one may do, answers what it asks, and sends it; without a mouse. */
async function makeByKeyboard(page: Page, label: string, fill?: Fill): Promise<void> {
  const actions = page.getByRole('group', { name: 'What you can do' });
  await tabAndPress(page, actions.getByRole('button', { name: label, exact: true }).first(), 'Enter');
  const panel = actions.getByRole('region', { name: label, exact: true });
  await expect(panel.getByRole('heading', { name: label })).toBeFocused();
  await fill?.(page, panel);
  await tabAndPress(page, panel.getByRole('button', { name: label, exact: true }), 'Space');
  await expect(panel).toBeHidden();
  // What has been done takes the focus; where that leads elsewhere, the heading of that page does.
  await expect(page.locator('h1:focus, .nhsuk-notification-banner--success:focus')).toBeVisible();
  await expect(page.locator('.nhsuk-notification-banner--success')).toBeVisible();
}

test('every transition that people make has a line here', () => {
  const people = transitionNames.filter((name) => transitions[name].by.some((party) => party !== 'SYSTEM'));
  expect(Object.keys(lines).toSorted()).toEqual(people.toSorted());
});

for (const [name, { seat, fill, make, readBy = seat, ...wanted }] of Object.entries(lines) as [
  HumanTransition,
  Line,
][]) {
  const { label, sentence, to } = transitions[name];
  test(`without a mouse: ${label} (${name})`, async ({ signedInAs, graphAs }) => {
    const { id } = await aReferral(graphAs, wanted);
    const page = await signedInAs(seat);
    await page.goto(`/referrals/${id}`);
    if (make) await make(page);
    else await makeByKeyboard(page, label, fill);
    // A draft is left once it is sent or discarded.
    if (!page.url().endsWith(id)) await page.goto(`/referrals/${id}`);
    await expect(page.getByRole('main').locator('.nhsuk-tag').first()).toHaveText(referralStates[to].label);
    const reader = readBy === seat ? page : await signedInAs(readBy);
    if (reader !== page) await reader.goto(`/referrals/${id}`);
    await expect(part(reader, 'History').getByRole('listitem').first()).toContainText(`${sentence}.`);
  });
}

test('without a mouse: Mark as dealt with', async ({ signedInAs, graphAs }) => {
  const { id } = await aReferral(graphAs, { went: ['submit', 'decline'] });
  const page = await signedInAs('referrer');
  await page.goto(`/referrals/${id}`);
  await makeByKeyboard(page, 'Mark as dealt with');
  await expect(page.getByRole('group', { name: 'What you can do' })).toHaveCount(0);
});
