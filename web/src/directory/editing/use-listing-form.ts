import { useCallback, useRef, useState } from 'react';
import { randomKey } from '../../app/client/idempotency-key';
import { type FormErrors, useFormErrors } from '../../ui/form-errors';
import type { Edited } from './edited-listing';
import { type BegunFrom, type ListingSaves, useListingSaves } from './use-listing-saves';

/** The lists of a listing whose parts are edited one by one. */
type PartList = 'schedules' | 'locations' | 'costOptions' | 'phones' | 'contacts' | 'eligibilityRules' | 'funding';
export type PartOf<List extends PartList> = Edited[List][number];

/** The form as its sections see it. */
export interface ListingForm {
  readonly edited: Edited;
  readonly errors: FormErrors;
  readonly saves: ListingSaves;
  change(values: Partial<Edited>): void;
  changePart<List extends PartList>(list: List, id: string, values: Partial<PartOf<List>>): void;
  addPart<List extends PartList>(list: List, part: Omit<PartOf<List>, 'id'>): void;
  removePart(list: PartList, id: string): void;
  /** Something typed there is no value, which nobody may miss: why, or null once it is put right. */
  cannotRead(field: string, why: string | null): void;
  /** Shows what is to be put right; once nothing is, and the draft is safe, gives true. */
  isReady(): Promise<boolean>;
}

/** The name of a new part, until the server gives it an id of its own. */
export const newId = (): string => `new-${randomKey()}`;

/** Everything an open listing knows and can do. */
export function useListingForm(begun: BegunFrom, start: Edited, saved: ListingSaves['draft']): ListingForm {
  const saves = useListingSaves(begun, saved);
  const latest = useRef(start);
  const [edited, setEdited] = useState(start);
  const errors = useFormErrors();
  const unread = useRef(new Map<string, string>());
  const cannotRead = useCallback((field: string, why: string | null) => {
    if (why === null) unread.current.delete(field);
    else unread.current.set(field, why);
  }, []);
  const change = (values: Partial<Edited>) => {
    latest.current = { ...latest.current, ...values };
    setEdited(latest.current);
    saves.queue.change(latest.current);
  };
  const changeList = <List extends PartList>(list: List, into: (parts: PartOf<List>[]) => PartOf<List>[]) =>
    change({ [list]: into(latest.current[list]) });
  return {
    edited,
    errors,
    saves,
    change,
    cannotRead,
    changePart: (list, id, values) =>
      changeList(list, (parts) => parts.map((part) => (part.id === id ? { ...part, ...values } : part))),
    addPart: (list, part) => changeList(list, (parts) => [...parts, { ...part, id: newId() }]),
    removePart: (list, id) => changeList(list, (parts) => parts.filter((part) => part.id !== id)),
    async isReady() {
      const state = await saves.queue.save(latest.current);
      if (state.kind === 'REFUSED') return errors.show(state.errors) && false;
      if (state.kind !== 'SAVED') return false;
      const found = (saves.queue.saved?.problems ?? []).filter(({ field }) => !unread.current.has(field));
      return errors.show([...[...unread.current].map(([field, message]) => ({ field, message })), ...found]);
    },
  };
}
