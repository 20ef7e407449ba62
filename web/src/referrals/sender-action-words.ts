import type { SenderAction } from '../gql/graphql';

interface SenderActionWords {
  /** What is asked of the sender. */
  readonly task: string;
  /** What its button in a list says once that is done. */
  readonly done: string;
  /** What marking it as dealt with does, said before it is done. */
  readonly consequence: string;
  /** Whether that takes something away for good. */
  readonly final: boolean;
}

const forEverybody = 'It leaves the list of what needs you, for everybody in your organisation.';

/** What a closed or interrupted referral asks of its sender, and what it means to put that aside. */
export const senderActionWords: Readonly<Record<SenderAction, SenderActionWords>> = {
  FIND_ALTERNATIVE: {
    task: 'Find another way',
    done: 'Done',
    consequence: `Do this once the person has other help, or wants none. ${forEverybody} Nobody is reminded of the person again, and this cannot be undone. You still find the referral under Done.`,
    final: true,
  },
  READ_OUTCOME: {
    task: 'Read how it went',
    done: 'I have read it',
    consequence: `${forEverybody} You still find it under Done.`,
    final: false,
  },
  CONSENT_WITHDRAWN: {
    task: 'Consent withdrawn: talk to them',
    done: 'Done',
    consequence: `Do this once a new permission is on record: the receiver sees the person’s details again. ${forEverybody}`,
    final: false,
  },
};
