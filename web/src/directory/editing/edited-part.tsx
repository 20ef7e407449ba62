import type { ReactNode } from 'react';
import { Button } from '../../ui/button';

interface EditedPartProps {
  /** "Times 1". */
  readonly heading: string;
  /** "Take these times out". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One part of a list, such as one place, with the way to take it out. */
export function EditedPart({ heading, removeLabel, onRemove, children }: EditedPartProps) {
  return (
    <fieldset className="nhsuk-fieldset kith-part">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{heading}</legend>
      {children}
      <Button secondary small onClick={onRemove}>
        {removeLabel}
        <span className="nhsuk-u-visually-hidden">: {heading}</span>
      </Button>
    </fieldset>
  );
}
