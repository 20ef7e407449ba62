import { expect, test } from 'vitest';
import { mainActionOf } from './main-action';
import type { Row } from './worklist-row';

const row = (facts: Partial<Row>): Row =>
  ({
    id: 'r1',
    senderAction: null,
    person: { id: 'p1' },
    viewerCanRevise: false,
    viewerCanAccept: false,
    viewerCanProvideInfo: false,
    viewerCanAcknowledge: false,
    ...facts,
  }) as Row;

test('a draft is resumed where it is written', () => {
  expect(mainActionOf(row({ viewerCanRevise: true }))).toEqual({ label: 'Resume', to: '/refer/r1' });
});

test('what is declined begins anew with what is known', () => {
  const declined = row({ senderAction: 'FIND_ALTERNATIVE', viewerCanAcknowledge: true });
  expect(mainActionOf(declined)).toEqual({ label: 'Find another way', to: '/refer?again=r1' });
});

test('where the person is no longer shared, there is nothing to begin anew with', () => {
  const declined = row({ senderAction: 'FIND_ALTERNATIVE', viewerCanAcknowledge: true, person: null });
  expect(mainActionOf(declined).label).toBe('Open');
});

test('who may accept is asked to answer, but not while the sender has a question to answer first', () => {
  expect(mainActionOf(row({ state: 'SENT', viewerCanAccept: true })).label).toBe('Answer');
  expect(mainActionOf(row({ state: 'INFO_REQUESTED', viewerCanAccept: true })).label).toBe('Open');
});

test('what the sender is asked to do is not asked of the receiver', () => {
  expect(mainActionOf(row({ senderAction: 'READ_OUTCOME' })).label).toBe('Open');
});
