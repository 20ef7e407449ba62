import classNames from 'classnames';
import { Radios as NhsRadios } from 'nhsuk-react-components';
import { Fragment, type ReactNode, useState } from 'react';
import type { Choice } from './choice';
import { useField } from './form-context';

export interface RadiosProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  readonly inline?: boolean;
  readonly small?: boolean;
  readonly value?: Value | null;
  readonly defaultValue?: Value | null;
  readonly onChange?: (value: Value) => void;
  readonly error?: string;
}

/** One choice of a few, all in view. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { name, legend, hint, choices, inline, small, value, defaultValue, onChange, error } = props;
  const field = useField(name);
  const [own, setOwn] = useState(defaultValue ?? null);
  const chosen = value === undefined ? own : value;
  const choose = (choice: Value) => {
    setOwn(choice);
    onChange?.(choice);
  };
  return (
    <NhsRadios
      id={field.id}
      idPrefix={field.id}
      name={name}
      legend={legend}
      legendProps={{ size: 's' }}
      hint={hint}
      error={error ?? field.error}
      inline={inline}
      small={small}
    >
      {choices.map((choice) => (
        <Fragment key={choice.value}>
          <NhsRadios.Item
            value={choice.value}
            hint={choice.hint}
            checked={choice.value === chosen}
            onChange={() => choose(choice.value)}
          >
            {choice.label}
          </NhsRadios.Item>
          {choice.reveals && <Revealed shown={choice.value === chosen}>{choice.reveals}</Revealed>}
        </Fragment>
      ))}
    </NhsRadios>
  );
}

// Not by `conditional`: its script marks the radio as expandable, which a radio may not be in ARIA.
function Revealed({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  const hidden = { 'nhsuk-radios__conditional--hidden': !shown };
  return (
    <div className={classNames('nhsuk-radios__conditional', hidden)} hidden={!shown}>
      {children}
    </div>
  );
}
