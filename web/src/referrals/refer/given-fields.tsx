import { choicesOf } from '../../ui/choice';
import { Radios } from '../../ui/radios';
import { TextField } from '../../ui/text-field';
import { methodLabels, type Permission } from './permission';

export interface GivenFieldsProps {
  readonly permission: Permission;
  readonly setPermission: (values: Partial<Permission>) => void;
  readonly word: string;
}

/** By whom permission was given and how; the usual answers are chosen already. */
export function GivenFields({ permission, setPermission, word }: GivenFieldsProps) {
  return (
    <>
      <Radios
        name="consent.method"
        legend="How?"
        small
        inline
        choices={choicesOf(methodLabels)}
        value={permission.method}
        onChange={(method) => setPermission({ method })}
      />
      <Radios
        name="givenBy"
        legend="Who agreed?"
        small
        choices={[
          { value: 'PERSON', label: `The ${word}` },
          {
            value: 'OTHER',
            label: 'Somebody who may decide for them',
            reveals: (
              <TextField
                name="representative"
                label="Who, and what entitles them?"
                hint="For example: Ann Lee, daughter, lasting power of attorney"
                autoComplete="off"
                value={permission.representative}
                onChange={(event) => setPermission({ representative: event.currentTarget.value })}
              />
            ),
          },
        ]}
        value={permission.givenBy}
        onChange={(givenBy) => setPermission({ givenBy })}
      />
    </>
  );
}
