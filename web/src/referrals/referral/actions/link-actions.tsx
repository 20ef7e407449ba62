import { ButtonLink } from '../../../ui/button';
import type { ActionProps } from '../action-target';

/** Goes on with a draft, and sends it, where it is written. */
export function ReviseAction({ target, main }: ActionProps) {
  return (
    <ButtonLink to={`/refer/${target.id}`} secondary={!main}>
      Continue and send
    </ButtonLink>
  );
}

/** Refers the person on to somebody else while one supports them. */
export function ReferOnAction({ target, main }: ActionProps) {
  return (
    <ButtonLink to={`/refer?basedOn=${target.id}`} secondary={!main}>
      Refer on
    </ButtonLink>
  );
}
