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

/** Looks for somebody else to help: refers the person again with the same answers, or looks in the directory. */
export function FindAlternativeAction({ target, main }: ActionProps) {
  return (
    <ButtonLink to={target.personInView ? `/refer?again=${target.id}` : '/services'} secondary={!main}>
      Find another way
    </ButtonLink>
  );
}
