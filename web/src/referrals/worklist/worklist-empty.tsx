import type { ReactNode } from 'react';
import type { WorklistBox, WorklistTab } from '../../gql/graphql';
import { ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

export interface WorklistEmptyProps {
  readonly box: WorklistBox;
  readonly tab: WorklistTab;
  /** The viewer's role takes the steps of this list. */
  readonly mayAct: boolean;
  readonly filtered: boolean;
  /** The first step towards something in this list. */
  readonly firstStep: ReactNode;
  readonly showAll: { readonly search: string };
}

const words: Readonly<Record<WorklistBox, Readonly<Record<WorklistTab, string>>>> = {
  RECEIVED: {
    NEEDS_ME:
      'Nothing needs you at the moment. New referrals appear here, and those in your care when an update is due.',
    WAITING: 'Referrals appear here while somebody else has the next step, such as answering your question.',
    DONE: 'Referrals appear here once they are completed, declined, withdrawn or have expired.',
  },
  SENT: {
    NEEDS_ME:
      'Nothing needs you at the moment. Drafts appear here, and referrals with a question to answer or an outcome to read.',
    WAITING: 'Referrals you have sent appear here while another organisation has the next step.',
    DONE: 'Referrals appear here once they are closed and you have read how they went.',
  },
};

const othersWork: Readonly<Record<WorklistBox, string>> = {
  RECEIVED: 'There is nothing here that you may see. Your role does not answer referrals, so none will wait for you.',
  SENT: 'There is nothing here that you may see. Your role does not refer people, so no answer will wait for you.',
};

/** An empty worklist: what will appear, and the first step. */
export function WorklistEmpty({ box, tab, mayAct, filtered, firstStep, showAll }: WorklistEmptyProps) {
  if (filtered) {
    return (
      <EmptyState
        action={
          <ButtonLink secondary to={showAll}>
            Show all
          </ButtonLink>
        }
      >
        No referral in this list matches the filters.
      </EmptyState>
    );
  }
  if (!mayAct) return <EmptyState>{othersWork[box]}</EmptyState>;
  return <EmptyState action={firstStep}>{words[box][tab]}</EmptyState>;
}
