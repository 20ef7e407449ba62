import { referralStates, transitionNames, transitions, type ReferralState } from '@kith/referral-lifecycle';
import { beforeAll, describe, expect, test } from 'vitest';
import { aReferralIn, type MadeReferral } from '../../testkit/a-referral.js';
import { linkWorker, practiceReferrer, signedInAs, type Actor } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { attempt, type HumanTransition } from '../../testkit/referrals.js';
import { moves } from '../../testkit/moves.js';
import { everything } from '../../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const humanNames = transitionNames.filter((name): name is HumanTransition => name !== 'expire');
const answersFor = (name: HumanTransition) => (name === 'redirect' ? { targetServiceId: place.choir.id } : {});

const whoWouldAct = (referral: MadeReferral, name: HumanTransition): Actor => {
  const [party] = transitions[name].by;
  return party === 'SENDER' ? referral.sender : party === 'MANAGER' ? referral.manager : referral.receiver;
};

describe.each(Object.keys(referralStates) as ReferralState[])('When a referral is %s', (state) => {
  test('what the table does not allow is refused by name, and nothing changes', async () => {
    const referral = await aReferralIn(state, place);
    const before = await everything();
    for (const name of humanNames.filter((each) => !transitions[each].from.includes(state))) {
      const actor = whoWouldAct(referral, name);
      const { data, errors } = await attempt(actor, name, referral, answersFor(name));
      if (state === 'DRAFT' && actor === referral.receiver) {
        expect(errors[0]?.extensions?.code, name).toBe('NOT_FOUND');
        continue;
      }
      expect(data[moves[name].mutation], name).toMatchObject({
        __typename: 'TransitionNotAllowed',
        currentState: state,
      });
    }
    expect(await everything()).toBe(before);
  });

  test('somebody of another organisation is told that there is no such referral', async () => {
    const referral = await aReferralIn(state, place);
    const stranger = await signedInAs(linkWorker());
    const otherPractice = await signedInAs(practiceReferrer());
    const before = await everything();
    for (const name of humanNames) {
      for (const actor of [stranger, otherPractice]) {
        const { errors, data } = await attempt(actor, name, referral, answersFor(name));
        expect(errors[0]?.extensions?.code, name).toBe('NOT_FOUND');
        expect(data, name).toBeNull();
      }
    }
    expect(await everything()).toBe(before);
  });
});

describe('The wrong side', () => {
  test.each(humanNames)('is refused when it tries to make the transition %s', async (name) => {
    const state = transitions[name].from.find((each) => each !== 'DRAFT') ?? 'SENT';
    const referral = await aReferralIn(state, place);
    const wrong = transitions[name].by.includes('SENDER') ? referral.receiver : referral.sender;
    if (transitions[name].by.includes('SENDER') && transitions[name].by.includes('RECEIVER')) return;
    const before = await everything();
    const { errors } = await attempt(wrong, name, referral, answersFor(name));
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await everything()).toBe(before);
  });

  test('a session lead answers no referral, though colleagues do', async () => {
    const referral = await aReferralIn('SENT', place, { service: place.allotment });
    const { errors } = await attempt(place.sessionLead, 'accept', referral);
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
