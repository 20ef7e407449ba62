import { expectAccessible } from './portal/accessible.js';
import { aReferral, type Wanted } from './portal/referrals.js';
import type { Seat } from './portal/seats.js';
import { expect, test } from './portal/test.js';
import { openAction } from './portal/worklist.js';

test.describe.configure({ mode: 'parallel' });

const risky = {
  needs: ['LONELINESS', 'DOMESTIC_ABUSE'],
  riskDeclaration: 'RISKS_STATED',
  riskHeadline: 'Do not visit alone.',
  accessRequirements: 'Step-free access, large print.',
};
const service = 'Garden Volunteers';

interface State extends Wanted {
  readonly seat: Seat;
  /** The actions that are opened one after the other; the first is also sent without an answer. */
  readonly opens: readonly string[];
}

const states: Readonly<Record<string, State>> = {
  'a draft, as its sender sees it': { seat: 'referrer', opens: ['Discard the draft'] },
  'a sent one, as its sender sees it': { seat: 'referrer', went: ['submit'], opens: ['Withdraw'] },
  'a sent one, as the team sees it': {
    seat: 'linkworker',
    input: risky,
    went: ['submit'],
    opens: ['Decline', 'Accept', 'Ask a question', 'Put on the waiting list'],
  },
  'one with a question, as its sender sees it': {
    seat: 'referrer',
    went: ['submit', 'requestInfo'],
    opens: ['Answer the question'],
  },
  'an accepted one': {
    seat: 'linkworker',
    input: risky,
    went: ['submit', 'accept'],
    opens: ['Undo accepting', 'Start support'],
  },
  'one on the waiting list': {
    seat: 'coordinator',
    service,
    went: ['submit', 'waitlist'],
    opens: ['Decline', 'Offer a place'],
  },
  'one in progress': {
    seat: 'coordinator',
    service,
    went: ['submit', 'accept', 'start'],
    opens: ['Record a contact', 'Complete', 'Put on hold', 'Close without completing'],
  },
  'one on hold': { seat: 'linkworker', went: ['submit', 'accept', 'hold'], opens: ['Resume'] },
  'a completed one, as its sender reads it': {
    seat: 'referrer',
    went: ['submit', 'accept', 'start', 'complete'],
    opens: ['Mark as dealt with'],
  },
  'a declined one, as its sender reads it': {
    seat: 'referrer',
    service,
    went: ['submit', 'decline'],
    opens: ['Mark as dealt with'],
  },
  'a withdrawn one, as the team sees it': { seat: 'linkworker', went: ['submit', 'withdraw'], opens: [] },
};

for (const [name, { seat, opens, ...wanted }] of Object.entries(states)) {
  test(`everybody can read a referral and act on it: ${name}`, async ({ signedInAs, graphAs }) => {
    const { id } = await aReferral(graphAs, wanted);
    const page = await signedInAs(seat);
    await page.goto(`/referrals/${id}`);
    await expectAccessible(page, name);
    for (const action of opens) {
      await openAction(page, action);
      await expectAccessible(page, `${name}, ${action}`);
    }
  });
}

test('everybody can read what is missing from an answer', async ({ signedInAs, graphAs }) => {
  const { id } = await aReferral(graphAs, { went: ['submit', 'accept', 'start'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/referrals/${id}`);
  for (const [action, submit] of Object.entries({
    Complete: 'Complete',
    'Put on hold': 'Put on hold',
    'Record a contact': 'Record the contact',
  })) {
    const panel = await openAction(page, action);
    await panel.getByRole('button', { name: submit, exact: true }).click();
    await expect(panel.getByRole('alert')).toContainText('There is a problem');
    await expectAccessible(page, `${action}, nothing answered`);
  }
});
