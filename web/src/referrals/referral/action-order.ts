import { type TransitionName, transitionNames } from '@kith/referral-lifecycle';

/** What can be done on the page of a referral: the transitions people make, and what changes no state. */
export type ActionName =
  Exclude<TransitionName, 'expire'> | 'findAlternative' | 'acknowledge' | 'revise' | 'recordContact' | 'referOn';

// Where nothing has to be decided, a contact is what is recorded most often; it comes before the ways to end.
const beforeComplete: readonly ActionName[] = ['recordContact', 'referOn'];

// Somebody who was turned away still waits for help: finding it comes before putting the task aside.
const order: readonly ActionName[] = [
  'findAlternative',
  'acknowledge',
  'revise',
  ...transitionNames.flatMap((name): ActionName[] => {
    if (name === 'expire') return [];
    return name === 'complete' ? [...beforeComplete, name] : [name];
  }),
];

// What sets back, ends or undoes is never offered as the usual thing to do.
const forward: ReadonlySet<ActionName> = new Set(order.slice(0, order.indexOf('waitlist')));

/** The possible actions in the order of the page, the usual one first, and which one that is. */
export function orderedActions(possible: ReadonlySet<ActionName>): {
  readonly names: readonly ActionName[];
  readonly main: ActionName | null;
} {
  const names = order.filter((name) => possible.has(name));
  const [first] = names;
  return { names, main: first !== undefined && forward.has(first) ? first : null };
}
