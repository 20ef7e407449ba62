import { parseOutcode } from '@kith/nhs';
import { allNeeds, type Need, needs } from '@kith/referral-lifecycle';
import { Details } from 'nhsuk-react-components';
import { useState } from 'react';
import { flag, manyOf, oneOf, text } from '../app/address/use-address-state';
import { Checkbox } from '../ui/checkbox';
import { Checkboxes } from '../ui/checkboxes';
import { FilterBar } from '../ui/filter-bar';
import type { FormValues } from '../ui/form-values';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';

const distances = ['1', '2', '5', '10', '25', '50'] as const;

/** How the filters of the directory stand in the address. */
export const serviceFilterFields = {
  text: text(),
  needs: manyOf(allNeeds),
  near: text(),
  within: oneOf(distances, null),
  places: flag(),
};

export interface ServiceFilterState {
  readonly text: string;
  readonly needs: readonly Need[];
  readonly near: string;
  readonly within: (typeof distances)[number] | null;
  readonly places: boolean;
}

const noServiceFilters: ServiceFilterState = { text: '', needs: [], near: '', within: null, places: false };

/** Whether anything is set. */
export function isFiltered({ text, needs: chosen, near, places }: ServiceFilterState): boolean {
  return text !== '' || chosen.length > 0 || near !== '' || places;
}

export interface ServiceFiltersProps {
  readonly state: ServiceFilterState;
  readonly onChange: (state: ServiceFilterState) => void;
}

/** What to look for in the directory. */
export function ServiceFilters({ state, onChange }: ServiceFiltersProps) {
  const [nearProblem, setNearProblem] = useState<string | null>(null);
  const apply = (values: FormValues) => {
    const typed = values.text('near');
    const place = parseOutcode(typed);
    const problem = typed === '' || place.ok ? null : place.message;
    setNearProblem(problem);
    if (problem !== null) return;
    onChange({
      text: values.text('text'),
      needs: values.chosen('needs', allNeeds),
      near: place.ok ? place.outcode : '',
      within: values.choice('within', distances),
      places: values.flag('places'),
    });
  };
  return (
    <FilterBar
      label="Find a service"
      submitLabel="Search"
      onApply={apply}
      onClear={isFiltered(state) ? () => onChange(noServiceFilters) : undefined}
    >
      <TextField name="text" label="Words" defaultValue={state.text} width={20} />
      <TextField
        name="near"
        label="Near postcode area"
        defaultValue={state.near}
        width={5}
        spellCheck={false}
        autoComplete="off"
        {...(nearProblem !== null && { error: nearProblem })}
      />
      <Select
        name="within"
        label="Within"
        none="Any distance"
        choices={distances.map((value) => ({ value, label: value === '1' ? '1 mile' : `${value} miles` }))}
        defaultValue={state.within ?? ''}
      />
      <Checkbox name="places" label="Has places" defaultChecked={state.places} />
      <NeedsFilter chosen={state.needs} />
    </FilterBar>
  );
}

function NeedsFilter({ chosen }: { readonly chosen: readonly Need[] }) {
  const count = chosen.length;
  return (
    <Details className="kith-filters__wide" open={count > 0}>
      <Details.Summary>{count === 0 ? 'Choose needs' : `Needs, ${count} chosen`}</Details.Summary>
      <Details.Text>
        <Checkboxes
          name="needs"
          legend="Helps with any of"
          small
          columns
          choices={allNeeds.map((value) => ({ value, label: needs[value].label }))}
          defaultValue={chosen}
        />
      </Details.Text>
    </Details>
  );
}
