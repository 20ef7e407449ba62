import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import { of } from 'rxjs';
import { beforeAll, expect, test, vi } from 'vitest';
import { createCache } from '../../app/client/cache';
import { MessagesProvider } from '../../app/layout/messages';
import { type Session, SessionContext, type SessionMembership } from '../../app/session/session';
import { ReferPage } from './refer-page';
import { retryAfter, typingPause } from '../../app/saving/save-queue';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const team = { __typename: 'Organisation', id: 'team', name: 'Riverside Link Workers' };
const person = {
  __typename: 'Person',
  id: 'person',
  version: 1,
  initials: 'A.L.',
  ageBand: '70-79',
  outcode: 'NE30',
  viewerCanRefer: true,
  viewerCanEdit: false,
  identity: {
    __typename: 'PersonIdentity',
    givenName: 'Ann',
    familyName: 'Lee',
    nhsNumber: '9990000026',
    dateOfBirth: '1948-02-03',
    addressLines: [],
    postcode: 'NE30 1AB',
    phone: null,
    email: null,
    preferredContact: null,
    mayLeaveMessage: false,
    safeContactNotes: null,
  },
  consents: [],
};
const practice = {
  __typename: 'Organisation',
  id: 'practice',
  kind: 'PRACTICE',
  viewerCanRefer: true,
  linkWorkerTeam: team,
};
const draft = { __typename: 'Referral', id: 'draft', version: 1, alreadyOpen: [], disclosurePreview: null };

const answers: Record<string, object> = {
  ReferPage: { organisation: practice, organisations: { __typename: 'OrganisationConnection', edges: [] } },
  FindPeople: { findPeople: { __typename: 'PeopleFound', people: [person] } },
  DraftReferral: { draftReferral: draft },
  ReviseDraft: { reviseDraft: { ...draft, version: 2 } },
  SubmitReferral: { submitReferral: { ...draft, version: 3, state: 'SENT', reference: 'K7MQ-4R3P' } },
};

const sent: { operation: string; variables: Record<string, unknown> }[] = [];
const link = new ApolloLink(({ operationName = '', variables }) => {
  sent.push({ operation: operationName, variables });
  return of({ data: answers[operationName] ?? {} });
});
const membership = { id: 'm', role: 'PRACTICE_REFERRER', organisation: practice } as unknown as SessionMembership;

function Shell() {
  return (
    <MessagesProvider>
      <Outlet />
    </MessagesProvider>
  );
}

async function show() {
  const page = document.body.appendChild(document.createElement('div'));
  const routes = [
    { path: '/refer/:id?', Component: ReferPage },
    { path: '/refer/:id/sent', element: <p>Sent</p> },
  ];
  const router = createMemoryRouter([{ Component: Shell, children: routes }], { initialEntries: ['/refer'] });
  const client = new ApolloClient({ link, cache: createCache() });
  const session = { membership } as unknown as Session;
  await act(async () =>
    createRoot(page).render(
      <ApolloProvider client={client}>
        <SessionContext value={session}>
          <RouterProvider router={router} />
        </SessionContext>
      </ApolloProvider>,
    ),
  );
  return page;
}

async function type(page: HTMLElement, id: string, words: string) {
  const field = page.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[id="${id}"]`);
  if (!field) throw new Error(`There is no field ${id}`);
  // React listens to the setter of the element itself, so the one of its prototype is called.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set;
  await act(async () => {
    setter?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

beforeAll(() => {
  // As index.html says it; without it the scripts of the design system refuse to run.
  document.body.className = 'js-enabled nhsuk-frontend-supported';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});

// Clicks and keys beside typed words: into the NHS number, this patient, a need, into the line of text, no known
// risks, permission, check, send: 8. Twelve is the most the portal allows itself for a known person and the usual team.
// It waits for nothing, since its clock is not the real one: how long it takes says only how busy the computer is.
test('a known patient is referred to the usual team in at most 12 clicks', { timeout: 60_000 }, async () => {
  const page = await show();
  let clicks = 0;
  const click = async (words: string, from = 'button, label') => {
    const all = [...page.querySelectorAll<HTMLElement>(from)];
    const target = all.find((element) => element.textContent.includes(words));
    if (!target) throw new Error(`There is nothing to click that says “${words}”`);
    clicks += 1;
    await act(async () => {
      (target.tagName === 'LABEL' ? document.getElementById(target.getAttribute('for') ?? '') : target)?.click();
      await vi.advanceTimersByTimeAsync(0);
    });
  };

  clicks += 1;
  await type(page, 'find-nhsNumber', '999 000 0026');
  await act(async () => vi.advanceTimersByTimeAsync(0));
  await click('Choose this patient');
  await click('Money, debt and benefits');
  clicks += 1;
  await type(page, 'reason', 'Behind with the rent');
  await act(async () => vi.advanceTimersByTimeAsync(typingPause));
  await click('No known risks');
  await click('Yes, they agreed');
  await act(async () => vi.advanceTimersByTimeAsync(retryAfter));
  await click('Check your answers');
  await act(async () => vi.advanceTimersByTimeAsync(0));
  expect(page.querySelector('h1')?.textContent).toBe('Check your answers');
  await click('Send the referral');

  expect(clicks).toBeLessThanOrEqual(12);
  expect(page.textContent).toContain('Sent');
  const draftWords = sent.find(({ operation }) => operation === 'DraftReferral')?.variables;
  expect(draftWords).toMatchObject({ input: { personId: 'person', receiverId: 'team' } });
  expect(sent.at(-1)).toMatchObject({
    operation: 'SubmitReferral',
    variables: { id: 'draft', expectedVersion: 2, consent: { decision: 'GIVEN', method: 'VERBAL' } },
  });
});
