import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { roleWords } from '../session/role-words';
import { type SessionMembership, useSession } from '../session/session';

export interface MembershipSwitchProps {
  readonly current: SessionMembership;
  readonly memberships: readonly SessionMembership[];
}

/** For whom I act in this tab; two clicks to change it. */
export function MembershipSwitch({ current, memberships }: MembershipSwitchProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { actAs } = useSession();
  const navigate = useNavigate();

  const choose = async (membershipId: string) => {
    setOpen(false);
    if (membershipId === current.id) return button.current?.focus();
    await actAs(membershipId);
    await navigate('/');
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div role="presentation" className="kith-switch" onKeyDown={closeOnEscape}>
      <button
        ref={button}
        type="button"
        className="nhsuk-header__account-button kith-switch__button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>
          <span className="nhsuk-u-visually-hidden">Acting for </span>
          {current.organisation.name}
          <span className="kith-account__role"> {roleWords[current.role]}</span>
        </span>
      </button>
      {open && <Memberships id={id} current={current} memberships={memberships} onChoose={(to) => void choose(to)} />}
    </div>
  );
}

interface MembershipsProps extends MembershipSwitchProps {
  readonly id: string;
  readonly onChoose: (membershipId: string) => void;
}

function Memberships({ id, current, memberships, onChoose }: MembershipsProps) {
  return (
    <ul id={id} className="kith-switch__list">
      {memberships.map((membership) => (
        <li key={membership.id}>
          <button
            type="button"
            aria-current={membership.id === current.id ? 'true' : undefined}
            onClick={() => onChoose(membership.id)}
          >
            <strong>{membership.organisation.name}</strong>
            <span>{roleWords[membership.role]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
