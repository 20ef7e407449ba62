import { allNeeds, allStates, needs, referralStates } from '@kith/referral-lifecycle';
import type { WorklistBox } from '../../gql/graphql';
import { Checkbox } from '../../ui/checkbox';
import { FilterBar } from '../../ui/filter-bar';
import { Select } from '../../ui/select';
import { filterOf, noFilters, type WorklistState } from './worklist-address';

export interface WorklistFiltersProps {
  readonly box: WorklistBox;
  readonly state: WorklistState;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (values: Partial<WorklistState>) => void;
}

const needChoices = allNeeds.map((value) => ({ value, label: needs[value].label }));

// Drafts are seen by the sender only; what was entered in error stands in no list before it was sent.
function statesOf(box: WorklistBox) {
  const shown = allStates.filter((state) => box === 'SENT' || state !== 'DRAFT');
  return shown.map((value) => ({ value, label: referralStates[value].label }));
}

/** Narrows a worklist: by status, need, service, and to what is urgent or overdue. */
export function WorklistFilters({ box, state, services, onChange }: WorklistFiltersProps) {
  const filtered = filterOf(state) !== null;
  return (
    <details className="kith-filter-details" open={filtered || undefined}>
      <summary>
        <span>Filter this list{filtered && ' (on)'}</span>
      </summary>
      <FilterBar
        label="Filter this list"
        onApply={(values) =>
          onChange({
            state: values.choice('state', allStates),
            need: values.choice('need', allNeeds),
            service: values.text('service'),
            urgent: values.flag('urgent'),
            overdue: values.flag('overdue'),
          })
        }
        onClear={filtered ? () => onChange(noFilters) : undefined}
      >
        <Select name="state" label="Status" none="Any" choices={statesOf(box)} defaultValue={state.state ?? ''} />
        <Select name="need" label="Need" none="Any" choices={needChoices} defaultValue={state.need ?? ''} />
        {services.length > 0 && (
          <Select
            name="service"
            label="Service"
            none="Any"
            choices={services.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={state.service}
          />
        )}
        <Checkbox name="urgent" label="Urgent only" defaultChecked={state.urgent} />
        <Checkbox name="overdue" label="Overdue only" defaultChecked={state.overdue} />
      </FilterBar>
    </details>
  );
}
