import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { type AddressState, flag, manyOf, oneOf, useAddressState } from './use-address-state';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const fields = {
  tab: oneOf(['NEEDS_ME', 'WAITING'], 'NEEDS_ME'),
  needs: manyOf(['MONEY', 'HOUSING']),
  urgent: flag(),
};
type State = { tab: 'NEEDS_ME' | 'WAITING'; needs: readonly ('MONEY' | 'HOUSING')[]; urgent: boolean };

async function at(address: string) {
  const seen: { address?: AddressState<State>; search?: string } = {};
  function Probe() {
    seen.address = useAddressState(fields);
    seen.search = useLocation().search;
    return null;
  }
  const router = (
    <MemoryRouter initialEntries={[address]}>
      <Probe />
    </MemoryRouter>
  );
  await act(async () => createRoot(document.createElement('div')).render(router));
  return seen;
}

test('filters are read from the address, and what is not offered is left out', async () => {
  const { address } = await at('/?tab=NONSENSE&needs=HOUSING&needs=GOLD&urgent=yes&after=c1');
  expect(address?.state).toEqual({ tab: 'NEEDS_ME', needs: ['HOUSING'], urgent: true });
  expect(address?.after).toBe('c1');
});

test('changing a filter goes back to the first page and keeps the other filters', async () => {
  const seen = await at('/?urgent=yes&after=c1');
  await act(async () => seen.address?.change({ tab: 'WAITING' }));
  expect(seen.search).toBe('?urgent=yes&tab=WAITING');
  expect(seen.address?.after).toBeNull();
});

test('the usual choice is left out of the address', async () => {
  const { address } = await at('/?tab=WAITING');
  expect(address?.linkTo({ tab: 'NEEDS_ME' })).toEqual({ search: '?' });
});
