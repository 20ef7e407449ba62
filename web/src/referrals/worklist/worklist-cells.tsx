import { Link } from 'react-router';
import { useMembership } from '../../app/session/session';
import { DueText } from '../../ui/due-text';
import { StatusTag } from '../../ui/status-tag';
import { senderActionWords } from '../sender-action-words';
import { personOf, type Row } from './worklist-row';

interface RowProps {
  readonly row: Row;
}

/** Who: the name where it may be seen, else initials; age band and area; the reference to read out. */
export function WhoCell({ row }: RowProps) {
  const { person, reference, urgency } = row;
  const place = person?.outcode ? [person.ageBand, person.outcode] : [person?.ageBand];
  return (
    <>
      {row.state === 'DRAFT' ? personOf(row) : <Link to={`/referrals/${row.id}`}>{personOf(row)}</Link>}
      {urgency === 'URGENT' && <strong className="kith-urgent">Urgent</strong>}
      <span className="kith-row-note">{place.filter(Boolean).join(', ')}</span>
      {reference && <span className="kith-row-note kith-reference">{reference}</span>}
    </>
  );
}

/** Where it came from and for what, or where it went. */
export function PartyCell({ row, received }: RowProps & { readonly received: boolean }) {
  const { service, receiver, sender } = row;
  if (received) return <Lines first={sender.name} second={service && `for ${service.name}`} />;
  if (service) return <Lines first={service.name} second={receiver?.name} />;
  return receiver ? receiver.name : 'Not chosen yet';
}

function Lines({ first, second }: { readonly first: string; readonly second: string | null | undefined }) {
  return (
    <>
      {first}
      {second && <span className="kith-row-note">{second}</span>}
    </>
  );
}

/** Where it stands, and what that asks of the sender. */
export function StatusCell({ row }: RowProps) {
  return (
    <>
      <StatusTag state={row.state} />
      {row.senderAction && row.viewerCanAcknowledge && (
        <strong className="kith-row-note">{senderActionWords[row.senderAction].task}</strong>
      )}
    </>
  );
}

/** Whose turn it is and by when. */
export function NextCell({ row }: RowProps) {
  const { organisation } = useMembership();
  const { nextActor, dueOn, workingDaysLeft } = row;
  if (!nextActor) return 'Nobody';
  return (
    <>
      {nextActor.id === organisation.id ? <strong>You</strong> : nextActor.name}
      <span className="kith-row-note">
        <DueText dueOn={dueOn} workingDaysLeft={workingDaysLeft} />
      </span>
    </>
  );
}
