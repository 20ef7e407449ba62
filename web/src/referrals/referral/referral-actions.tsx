import type { ComponentType } from 'react';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import type { ReferralActionsFragment } from '../../gql/graphql';
import { ActionGroup } from '../../ui/action-group';
import { type ActionName, orderedActions } from './action-order';
import type { ActionProps, ActionTarget } from './action-target';
import { AcceptAction } from './actions/accept-action';
import { AcknowledgeAction } from './actions/acknowledge-action';
import { CompleteAction } from './actions/complete-action';
import { DiscardAction } from './actions/discard-action';
import { HoldAction } from './actions/hold-action';
import { FindAlternativeAction, ReferOnAction, ReviseAction } from './actions/link-actions';
import { PromoteAction, ResumeAction } from './actions/plain-actions';
import { CloseUnsuccessfulAction, DeclineAction, WithdrawAction } from './actions/reason-actions';
import { RecordContactAction } from './actions/record-contact-action';
import { RedirectAction } from './actions/redirect-action';
import { StartAction } from './actions/start-action';
import { WaitlistAction } from './actions/waitlist-action';
import {
  MarkInErrorAction,
  ProvideInfoAction,
  ReopenAction,
  RequestInfoAction,
  UnacceptAction,
} from './actions/words-actions';

const referralActions = graphql(`
  fragment ReferralActions on Referral {
    id
    version
    reference
    senderAction
    person {
      id
    }
    sender {
      id
      name
    }
    receiver {
      id
      name
      services {
        id
        name
        acceptsReferrals
      }
    }
    service {
      id
    }
    contacts {
      id
    }
    viewerCanRevise
    viewerCanSubmit
    viewerCanDiscard
    viewerCanRequestInfo
    viewerCanProvideInfo
    viewerCanAccept
    viewerCanWaitlist
    viewerCanPromote
    viewerCanDecline
    viewerCanStart
    viewerCanHold
    viewerCanResume
    viewerCanComplete
    viewerCanCloseUnsuccessful
    viewerCanWithdraw
    viewerCanUnaccept
    viewerCanReopen
    viewerCanRedirect
    viewerCanMarkInError
    viewerCanRecordContact
    viewerCanAcknowledge
    viewerCanReferOn
  }
`);

// Sending and changing a draft are one link: both happen where it is written.
type PanelName = Exclude<ActionName, 'submit'>;

const panels: Readonly<Record<PanelName, ComponentType<ActionProps>>> = {
  accept: AcceptAction,
  acknowledge: AcknowledgeAction,
  closeUnsuccessful: CloseUnsuccessfulAction,
  complete: CompleteAction,
  decline: DeclineAction,
  discard: DiscardAction,
  findAlternative: FindAlternativeAction,
  hold: HoldAction,
  markInError: MarkInErrorAction,
  promote: PromoteAction,
  provideInfo: ProvideInfoAction,
  recordContact: RecordContactAction,
  redirect: RedirectAction,
  referOn: ReferOnAction,
  reopen: ReopenAction,
  requestInfo: RequestInfoAction,
  resume: ResumeAction,
  revise: ReviseAction,
  start: StartAction,
  unaccept: UnacceptAction,
  waitlist: WaitlistAction,
  withdraw: WithdrawAction,
};

function isPossible(name: PanelName, referral: ReferralActionsFragment, target: ActionTarget): boolean {
  if (name === 'findAlternative') return referral.viewerCanAcknowledge && target.senderAction === 'FIND_ALTERNATIVE';
  if (name === 'redirect' && target.otherServices.length === 0) return false;
  return referral[
    `viewerCan${name.charAt(0).toUpperCase()}${name.slice(1)}` as `viewerCan${Capitalize<Exclude<PanelName, 'findAlternative'>>}`
  ];
}

function targetOf(referral: ReferralActionsFragment, reload: () => void): ActionTarget {
  const { id, version, reference, sender, receiver, service } = referral;
  const others = receiver?.services.filter((other) => other.acceptsReferrals && other.id !== service?.id) ?? [];
  return {
    id,
    version,
    reference: reference ?? 'The draft',
    senderName: sender.name,
    senderAction: referral.senderAction ?? null,
    personInView: Boolean(referral.person),
    receiverName: receiver?.name ?? 'The receiver',
    otherServices: others.map((other) => ({ value: other.id, label: other.name })),
    reload,
  };
}

export interface ReferralActionsProps {
  readonly referral: FragmentType<typeof referralActions>;
  readonly reload: () => void;
}

/** What the viewer may do now, the usual step first; each opens on this page. */
export function ReferralActions({ referral: masked, reload }: ReferralActionsProps) {
  const referral = getFragmentData(referralActions, masked);
  const target = targetOf(referral, reload);
  const possible = (Object.keys(panels) as PanelName[]).filter((name) => isPossible(name, referral, target));
  const { names, main } = orderedActions(new Set(possible));
  if (names.length === 0) return null;
  return (
    <ActionGroup label="What you can do" key={`${referral.version}-${referral.contacts.length}`}>
      {names.map((name) => {
        const Panel = panels[name as PanelName];
        return <Panel key={name} target={target} main={name === main} />;
      })}
    </ActionGroup>
  );
}
