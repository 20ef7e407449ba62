import { allNeeds, type Need, needs as needFacts } from '@kith/referral-lifecycle';
import { Details } from 'nhsuk-react-components';
import { Checkbox } from '../../ui/checkbox';
import { Checkboxes } from '../../ui/checkboxes';
import { counted, countedChoices } from './facet-choices';
import type { FindProps } from './find-props';
import { narrowedBy } from './find-state';
import { accessLabels, attendanceLabels, partLabels, weekdayLabels } from './find-words';

const needLabels = Object.fromEntries(allNeeds.map((need) => [need, needFacts[need].label])) as Record<Need, string>;

/** Everything a search may be narrowed by, each with how many services it would find. */
export function NarrowBy({ state, counts, onChange }: FindProps) {
  const chosen = narrowedBy(state);
  return (
    <Details className="kith-filters__wide">
      <Details.Summary>{chosen === 0 ? 'Narrow it down' : `Narrow it down, ${chosen} chosen`}</Details.Summary>
      <Details.Text>
        <Checkboxes
          name="needs"
          legend="Helps with any of"
          small
          columns
          choices={countedChoices(needLabels, counts, 'NEED')}
          value={state.needs}
          onChange={(needs) => onChange({ needs })}
        />
        <div className="kith-narrow-by">
          <Times state={state} counts={counts} onChange={onChange} />
          <Checkboxes
            name="how"
            legend="Where they meet"
            small
            choices={countedChoices(attendanceLabels, counts, 'ATTENDANCE')}
            value={state.how}
            onChange={(how) => onChange({ how })}
          />
          <Checkboxes
            name="access"
            legend="Access, all of"
            small
            choices={countedChoices(accessLabels, counts, 'ACCESS')}
            value={state.access}
            onChange={(access) => onChange({ access })}
          />
          <Only state={state} counts={counts} onChange={onChange} />
        </div>
      </Details.Text>
    </Details>
  );
}

function Only({ state, counts, onChange }: FindProps) {
  return (
    <div>
      <Checkbox
        name="free"
        label={counted('Free of charge', counts, 'FREE', 'YES')}
        checked={state.free}
        onChange={(free) => onChange({ free })}
      />
      <Checkbox
        name="places"
        label={counted('Has places', counts, 'ROOM', 'YES')}
        checked={state.places}
        onChange={(places) => onChange({ places })}
      />
      <Checkbox
        name="referrals"
        label={counted('Takes referrals here', counts, 'REFERRALS', 'YES')}
        checked={state.referrals}
        onChange={(referrals) => onChange({ referrals })}
      />
    </div>
  );
}

function Times({ state, counts, onChange }: FindProps) {
  return (
    <>
      <Checkboxes
        name="days"
        legend="On"
        small
        choices={countedChoices(weekdayLabels, counts, 'DAY')}
        value={state.days}
        onChange={(days) => onChange({ days })}
      />
      <Checkboxes
        name="parts"
        legend="At"
        small
        choices={countedChoices(partLabels, counts, 'PART_OF_DAY')}
        value={state.parts}
        onChange={(parts) => onChange({ parts })}
      />
    </>
  );
}
