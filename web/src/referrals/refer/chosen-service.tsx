import type { Need } from '@kith/referral-lifecycle';
import { useEffect, useRef } from 'react';
import type { ServiceChoiceFragment } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { fitOf } from './service-fit';
import { ServiceWords } from './service-results';

export interface ChosenServiceProps {
  readonly service: ServiceChoiceFragment;
  readonly needs: readonly Need[];
  /** Takes the focus, since the button that chose the service is gone. */
  readonly focus: boolean;
  readonly onChange: () => void;
}

/** The service that has been chosen. */
export function ChosenService({ service, needs, focus, onChange }: ChosenServiceProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) card.current?.focus();
  }, [focus, service.id]);
  return (
    <div ref={card} tabIndex={-1} className="kith-chosen" role="group" aria-label="Chosen service">
      <ServiceWords service={service} fit={fitOf(service, needs, null)} />
      <Button secondary small onClick={onChange}>
        Choose another service
      </Button>
    </div>
  );
}
