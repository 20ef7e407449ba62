import { allStates, transitions, type Party, type ReceiverAccess, type Transition } from '@kith/referral-lifecycle';
import { stepNames, type StepName } from './lifecycle-rights.js';

/** A row of the table of transitions, broken on purpose in the running process. */
export interface LifecycleMutant {
  name: string;
  step: StepName;
  break: () => void;
  mend: () => void;
}

type Writable = { -readonly [Key in keyof Transition]: Transition[Key] };

const humans: readonly Party[] = ['SENDER', 'RECEIVER', 'MANAGER'];

const otherAccess: Record<ReceiverAccess, ReceiverAccess> = {
  LIMITED: 'FULL',
  FULL: 'KEPT',
  REVOKED: 'KEPT',
  KEPT: 'REVOKED',
  FULL_FOR_28_DAYS: 'REVOKED',
  NONE: 'LIMITED',
};

function changesOf({ from, by, receiverAccess }: Transition): [how: string, change: Partial<Writable>][] {
  const others = humans.filter((party) => !by.includes(party));
  return [
    ['dropped', { from: [] }],
    ['from every other state', { from: allStates.filter((state) => !from.includes(state)) }],
    ...from.map((state): [string, Partial<Writable>] => [
      `not from ${state}`,
      { from: from.filter((each) => each !== state) },
    ]),
    ['by others', { by: others }],
    // What only the clock does is asked for by no mutation, so there is nothing more to give to people.
    ...(by.includes('SYSTEM') && by.length === 1
      ? []
      : [['by everybody', { by: [...by, ...humans] }] as [string, Partial<Writable>]]),
    ['other access', { receiverAccess: otherAccess[receiverAccess] }],
  ];
}

/** Every row of the table, broken in each of these ways. */
export function lifecycleMutants(): LifecycleMutant[] {
  return stepNames.flatMap((step) => {
    const row = transitions[step] as Writable;
    const sound = { ...row };
    return changesOf(sound).map(([how, change]) => ({
      name: `transition ${step}: ${how}`,
      step,
      break: () => void Object.assign(row, change),
      mend: () => void Object.assign(row, sound),
    }));
  });
}
