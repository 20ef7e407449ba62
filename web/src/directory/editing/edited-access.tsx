import { useState } from 'react';
import { TextArea } from '../../ui/text-area';
import { EditedLine } from './edited-line';
import { newId, type PartOf } from './use-listing-form';

type Arrangement = PartOf<'locations'>['accessibility'][number];

interface EditedAccessProps {
  /** The place in the listing: "locations.0". */
  readonly at: string;
  readonly arrangements: readonly Arrangement[];
  readonly onChange: (arrangements: Arrangement[]) => void;
}

/** How one gets in and about; further arrangements of a source can be taken out by emptying them. */
export function EditedAccess({ at, arrangements, onChange }: EditedAccessProps) {
  const [firstId] = useState(newId);
  const shown: readonly Arrangement[] = arrangements.length > 0 ? arrangements : [{ id: firstId }];
  const change = (place: number, values: Partial<Arrangement>) =>
    onChange(shown.map((each, index) => (index === place ? { ...each, ...values } : each)));
  return shown.map((each, index) => (
    <div key={each.id}>
      <TextArea
        name={`${at}.accessibility.${index}.description`}
        label={index === 0 ? 'Access (optional)' : `Access ${index + 1} (optional)`}
        hint="Step-free entrance, hearing loop, accessible toilet"
        rows={2}
        value={each.description ?? ''}
        onChange={(event) => change(index, { description: event.currentTarget.value })}
      />
      <EditedLine
        name={`${at}.accessibility.${index}.details`}
        label="How to use it (optional)"
        hint="Ring the bell by the ramp"
        value={each.details}
        onChange={(details) => change(index, { details })}
      />
      <EditedLine
        name={`${at}.accessibility.${index}.url`}
        label="A page about access (optional)"
        type="url"
        inputMode="url"
        value={each.url}
        onChange={(url) => change(index, { url })}
      />
    </div>
  ));
}
