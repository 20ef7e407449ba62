import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, type NavigateFunction, useNavigate } from 'react-router';
import { expect, test } from 'vitest';
import { type FormErrors, useFormErrors } from '../../ui/form-errors';
import { DoneMessage, type Messages, MessagesProvider, useMessages } from './messages';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
document.body.className = 'js-enabled nhsuk-frontend-supported';

interface Hands {
  messages: Messages;
  errors: FormErrors;
  navigate: NavigateFunction;
}

async function aPage() {
  const hands: Partial<Hands> = {};
  const screen = document.createElement('div');
  function Probe() {
    Object.assign(hands, { messages: useMessages(), errors: useFormErrors(), navigate: useNavigate() });
    return null;
  }
  const page = (
    <MemoryRouter>
      <MessagesProvider>
        <DoneMessage />
        <Probe />
      </MessagesProvider>
    </MemoryRouter>
  );
  await act(async () => createRoot(screen).render(page));
  return { screen, hands: hands as Hands };
}

test('what was done is said until one leaves the page', async () => {
  const { screen, hands } = await aPage();
  await act(async () => hands.messages.sayDone('Referral accepted'));
  expect(screen.textContent).toContain('Referral accepted');
  await act(async () => hands.navigate('/elsewhere'));
  expect(screen.textContent).not.toContain('Referral accepted');
});

test('what was done is said on the page it leads to', async () => {
  const { screen, hands } = await aPage();
  await act(async () => hands.messages.sayDone('Draft discarded', '/our-referrals'));
  expect(screen.textContent).toContain('Draft discarded');
});

test('what was done is no longer said above what went wrong after it', async () => {
  const { screen, hands } = await aPage();
  await act(async () => hands.messages.sayDone('Referral accepted'));
  await act(async () => void hands.errors.show([]));
  expect(screen.textContent).toContain('Referral accepted');
  await act(async () => void hands.errors.show([{ field: null, message: 'Choose a reason' }]));
  expect(screen.textContent).not.toContain('Referral accepted');
});
