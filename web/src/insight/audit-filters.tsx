import { useState } from 'react';
import { text } from '../app/address/use-address-state';
import { requestErrorMessage } from '../app/client/request-errors';
import { DateField } from '../ui/date-field';
import { FilterBar } from '../ui/filter-bar';
import type { FormValues } from '../ui/form-values';
import { dateProblem, isDate } from '../ui/iso-date';
import { TextField } from '../ui/text-field';
import { OrganisationFilter, useOrganisationTyped } from './organisation-filter';

export interface AuditAddress {
  readonly organisation: string;
  readonly from: string;
  readonly until: string;
  readonly person: string;
}

/** How the filters of the audit stand in the address. */
export const auditAddressFields = { organisation: text(), from: text(), until: text(), person: text() };

const recordNumber = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filter the graph takes; what somebody typed into the address and cannot be right is left out. */
export function auditFilterOf({ organisation, from, until, person }: AuditAddress) {
  return {
    organisationId: recordNumber.test(organisation) ? organisation : null,
    personId: recordNumber.test(person) ? person : null,
    from: isDate(from) ? from : null,
    until: isDate(until) ? until : null,
  };
}

/** Whether the list is narrowed at all. */
export function isNarrowed(state: AuditAddress): boolean {
  return Object.values(auditFilterOf(state)).some((value) => value !== null);
}

type Problems = Partial<Record<keyof AuditAddress, string>>;

function problemsIn({ from, until, person }: AuditAddress): Problems {
  const fromProblem = from === '' ? null : dateProblem('The first day', from);
  const untilProblem = until === '' ? null : dateProblem('The last day', until);
  const unknown = person !== '' && !recordNumber.test(person);
  return {
    ...(fromProblem !== null && { from: fromProblem }),
    ...(untilProblem !== null && { until: untilProblem }),
    ...(unknown && { person: 'Copy the whole record number, like 0192f0c1-0000-7000-8000-000000000000' }),
  };
}

export interface AuditFiltersProps {
  readonly state: AuditAddress;
  readonly onChange: (state: AuditAddress) => void;
}

/** Narrows the audit to an organisation, days, or one person. */
export function AuditFilters({ state, onChange }: AuditFiltersProps) {
  const [problems, setProblems] = useState<Problems>({});
  const organisationTyped = useOrganisationTyped();
  const apply = async (values: FormValues) => {
    const organisation = await organisationTyped(values.text('organisation')).catch((error: unknown) => ({
      problem: requestErrorMessage(error),
    }));
    const next = {
      organisation: 'id' in organisation ? organisation.id : '',
      from: values.text('from'),
      until: values.text('until'),
      person: values.text('person'),
    };
    const found = {
      ...problemsIn(next),
      ...('problem' in organisation && { organisation: organisation.problem }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) onChange(next);
  };
  const clear = () => onChange({ organisation: '', from: '', until: '', person: '' });
  return (
    <FilterBar
      label="Narrow the list"
      onApply={(values) => void apply(values)}
      onClear={isNarrowed(state) ? clear : undefined}
    >
      <OrganisationFilter id={auditFilterOf(state).organisationId ?? ''} error={problems.organisation} />
      <DaysFilter state={state} problems={problems} />
      <TextField
        name="person"
        label="Record number of a person"
        defaultValue={state.person}
        width={20}
        autoComplete="off"
        spellCheck={false}
        {...(problems.person && { error: problems.person })}
      />
    </FilterBar>
  );
}

function DaysFilter({ state, problems }: { readonly state: AuditAddress; readonly problems: Problems }) {
  return (
    <>
      <DateField
        name="from"
        legend="From"
        hint="First day"
        defaultValue={state.from}
        {...(problems.from && { error: problems.from })}
      />
      <DateField
        name="until"
        legend="Until"
        hint="Last day"
        defaultValue={state.until}
        {...(problems.until && { error: problems.until })}
      />
    </>
  );
}
