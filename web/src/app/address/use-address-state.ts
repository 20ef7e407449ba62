import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { cursorParameter } from '../../ui/pager';
import { staying } from '../../ui/staying';

/** How one value is read from and written to the address. */
export interface AddressField<Value> {
  read(values: readonly string[]): Value;
  write(value: Value): readonly string[];
}

/** A line of text. Never for names or NHS numbers, which must not stand in an address. */
export function text(): AddressField<string> {
  return { read: ([value = '']) => value, write: (value) => (value === '' ? [] : [value]) };
}

/** Yes or no. */
export function flag(): AddressField<boolean> {
  return { read: ([value]) => value === 'yes', write: (value) => (value ? ['yes'] : []) };
}

/** One of these; the fallback is left out of the address. */
export function oneOf<Value extends string, Fallback extends Value | null>(
  values: readonly Value[],
  fallback: Fallback,
): AddressField<Value | Fallback> {
  return {
    read: ([typed]) => values.find((value) => value === typed) ?? fallback,
    write: (value) => (value === null || value === fallback ? [] : [value]),
  };
}

/** Any of these. */
export function manyOf<Value extends string>(values: readonly Value[]): AddressField<readonly Value[]> {
  return { read: (typed) => values.filter((value) => typed.includes(value)), write: (value) => value };
}

type Fields<State> = { readonly [Name in keyof State]: AddressField<State[Name]> };

function written<State>(before: URLSearchParams, fields: Fields<State>, change: Partial<State>): URLSearchParams {
  const next = new URLSearchParams(before);
  next.delete(cursorParameter);
  for (const name of Object.keys(change) as (keyof State & string)[]) {
    next.delete(name);
    fields[name].write(change[name] as State[typeof name]).forEach((part) => next.append(name, part));
  }
  return next;
}

function readAll<State>(fields: Fields<State>, parameters: URLSearchParams): State {
  const names = Object.keys(fields) as (keyof State & string)[];
  return Object.fromEntries(names.map((name) => [name, fields[name].read(parameters.getAll(name))])) as State;
}

/** How an address is changed. */
export interface ChangeOptions {
  /** In place of this step of the history: while somebody types. */
  readonly replace?: boolean;
  /** The focus stays where it is, since the list below follows each key and click. */
  readonly stay?: boolean;
}

export interface AddressState<State> {
  readonly state: State;
  /** The cursor of the page, for the `after` of a connection; a change of filters goes back to the first page. */
  readonly after: string | null;
  /** Writes some values into the address, as a new step of the history. */
  change(values: Partial<State>, options?: ChangeOptions): void;
  /** The address with some values changed, for a link. */
  linkTo(values: Partial<State>): { search: string };
}

/** What was chosen while the address still says something else. */
interface Ahead<State> {
  readonly of: URLSearchParams;
  readonly values: Partial<State>;
}

/**
 * Filters, tabs and page of a list, kept in the address. Describe the fields once, outside of the component:
 * `const fields = { tab: oneOf(tabs, 'NEEDS_ME'), needs: manyOf(allNeeds), urgent: flag() };`
 */
export function useAddressState<State>(fields: Fields<State>): AddressState<State> {
  const [parameters, setParameters] = useSearchParams();
  const [ahead, setAhead] = useState<Ahead<State> | null>(null);
  // The address follows a moment later; until then what was chosen shows already, so that a ticked box stays ticked.
  const pending = ahead?.of === parameters ? ahead.values : null;
  const state = useMemo(() => ({ ...readAll(fields, parameters), ...pending }), [fields, parameters, pending]);
  const change = useCallback(
    (values: Partial<State>, { replace = false, stay = false }: ChangeOptions = {}) => {
      const next = { ...pending, ...values };
      setAhead({ of: parameters, values: next });
      setParameters(written(parameters, fields, next), { replace, state: stay ? staying : null });
    },
    [fields, parameters, pending, setParameters],
  );
  const linkTo = (values: Partial<State>) => ({ search: `?${written(parameters, fields, values)}` });
  return { state, after: parameters.get(cursorParameter), change, linkTo };
}
