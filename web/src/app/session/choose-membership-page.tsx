import { useNavigate } from 'react-router';
import { PageHeading } from '../../ui/page-heading';
import { actingMembership } from './acting-membership';
import { useReturnTo } from './return-to';
import { roleWords } from './role-words';
import { type SessionMembership, useSession } from './session';

function lastUsedFirst(memberships: readonly SessionMembership[]): readonly SessionMembership[] {
  const lastUsed = actingMembership.current();
  return [...memberships].sort((one, other) => Number(other.id === lastUsed) - Number(one.id === lastUsed));
}

/** For whom to act in this tab; what one may see and do depends on it. */
export function ChooseMembershipPage() {
  const { memberships, actAs } = useSession();
  const navigate = useNavigate();
  const returnTo = useReturnTo();
  const choose = async (membershipId: string) => {
    await actAs(membershipId);
    await navigate(returnTo, { replace: true });
  };
  if (memberships.length === 0) return <NoMembership />;
  return (
    <div className="kith-narrow">
      <PageHeading>Who are you working for?</PageHeading>
      <p>You can change this at the top of every page. Another tab may work for another organisation.</p>
      <ul className="kith-choices">
        {lastUsedFirst(memberships).map(({ id, organisation, role }) => (
          <li key={id}>
            <button type="button" onClick={() => void choose(id)}>
              <strong>{organisation.name}</strong>
              <span>{roleWords[role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function NoMembership() {
  return (
    <div className="kith-narrow">
      <PageHeading>You do not work for an organisation here at the moment</PageHeading>
      <p>
        Your account is in order, but no organisation counts you among its members. Ask the manager of your organisation
        to invite you.
      </p>
    </div>
  );
}
