import { transitionNames, transitions, type TransitionName } from '@kith/referral-lifecycle';
import fc from 'fast-check';
import { partiesOf, type Step, type Who } from './lifecycle-model.js';

const persons: readonly Who[] = ['referrer', 'practiceManager', 'coordinator', 'sessionLead', 'linkWorker', 'stranger'];
const anybody = fc.constantFrom(...persons);
const anything = fc.constantFrom(...transitionNames.filter((name) => name !== 'expire'));
const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);
const move = fc.constant<'move'>('move');

function whoMay(name: TransitionName): fc.Arbitrary<Who> {
  return fc.constantFrom(
    ...persons.filter((who) => partiesOf[who].some((party) => transitions[name].by.includes(party))),
  );
}

const mostlyTheSender = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Who>('referrer', 'practiceManager') },
  { weight: 1, arbitrary: anybody },
);

/**
 * Anybody tries anything; or the clock does its work; or a party does what its side may do at some point; or consent is
 * given, taken back, and talked about.
 */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: move, who: anybody, name: anything, stale: rarely }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: move,
      who: fc.constant<Who>('clock'),
      name: fc.constantFrom<TransitionName>('expire', 'promote'),
      stale: rarely,
    }),
  },
  {
    weight: 10,
    arbitrary: anything.chain((name) =>
      fc.record({ kind: move, who: whoMay(name), name: fc.constant(name), stale: rarely }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom<'giveConsent' | 'withdrawConsent'>('giveConsent', 'withdrawConsent'),
      who: mostlyTheSender,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant<'acknowledge'>('acknowledge'), who: mostlyTheSender, stale: rarely }),
  },
);
