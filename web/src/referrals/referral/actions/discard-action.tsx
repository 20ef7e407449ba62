import { useDiscard } from '../../use-discard';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';

/** Throws a draft away. */
export function DiscardAction({ target, main }: ActionProps) {
  const discarding = useDiscard();
  return (
    <TransitionPanel
      name="discard"
      target={target}
      main={main}
      action={discarding}
      onSubmit={() => void discarding.run({ id: target.id, expectedVersion: target.version })}
    />
  );
}
