import { parseOutcode } from '@kith/nhs';
import { Button as NhsButton } from 'nhsuk-react-components';
import { type SyntheticEvent, useState } from 'react';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { distances, isAsked, sorts } from './find-state';
import { sortLabels } from './find-words';
import type { FindProps } from './find-props';
import { NarrowBy } from './narrow-by';
import { useTyped } from './use-typed';

export interface FindFiltersProps extends FindProps {
  readonly onClear: () => void;
}

/** A place as the address has it; undefined while what is typed is none yet. */
function placeOf(typed: string): string | undefined {
  if (typed.trim() === '') return '';
  const place = parseOutcode(typed);
  return place.ok ? place.outcode : undefined;
}

function useNear({ state, onChange }: FindProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const settle = (typed: string) => {
    const near = placeOf(typed);
    if (near === undefined) return;
    setProblem(null);
    if (near !== state.near) onChange({ near }, { replace: true });
  };
  const [typed, setTyped] = useTyped(state.near, settle);
  const check = () => {
    const place = parseOutcode(typed);
    setProblem(typed.trim() === '' || place.ok ? null : place.message);
  };
  return { typed, setTyped, problem, check };
}

/** What to look for in the directory: it is searched for while one types, and as soon as something is chosen. */
export function FindFilters(props: FindFiltersProps) {
  const { state, counts, onChange, onClear } = props;
  const [words, setWords] = useTyped(state.text, (text) => onChange({ text }, { replace: true }));
  const near = useNear(props);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    near.check();
    onChange({ text: words, near: placeOf(near.typed) ?? state.near });
  };
  return (
    <form role="search" aria-label="Find a service" className="kith-filters" onSubmit={submit}>
      <TextField
        name="text"
        label="Words"
        hint="What it is, or how life is: walking, lonely"
        width={20}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <TextField
        name="near"
        label="Near postcode area"
        width={5}
        spellCheck={false}
        autoComplete="off"
        value={near.typed}
        onChange={(event) => near.setTyped(event.currentTarget.value)}
        onBlur={near.check}
        {...(near.problem !== null && { error: near.problem })}
      />
      <WithinAndOrder state={state} onChange={onChange} />
      <div className="kith-filters__actions">
        <NhsButton type="submit" secondary small>
          Search
        </NhsButton>
        {isAsked(state) && (
          <button type="button" className="kith-link-button" onClick={onClear}>
            Clear
          </button>
        )}
      </div>
      <NarrowBy state={state} counts={counts} onChange={onChange} />
    </form>
  );
}

function WithinAndOrder({ state, onChange }: Pick<FindProps, 'state' | 'onChange'>) {
  return (
    <>
      <Select
        name="within"
        label="Within"
        none="Any distance"
        choices={distances.map((value) => ({ value, label: value === '1' ? '1 mile' : `${value} miles` }))}
        value={state.within ?? ''}
        onChange={(value) => onChange({ within: distances.find((each) => each === value) ?? null })}
      />
      <Select
        name="sort"
        label="In order of"
        none="What fits"
        choices={sorts
          .filter((value) => value !== 'NEAREST' || state.near !== '')
          .map((value) => ({ value, label: sortLabels[value] }))}
        value={state.sort ?? ''}
        onChange={(value) => onChange({ sort: sorts.find((each) => each === value) ?? null })}
      />
    </>
  );
}
