import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import { linkWorker, signedInAs, signIn, type Actor } from '../../testkit/actors.js';
import { authRequest } from '../../testkit/auth-request.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { current, moved } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import type { Variables } from '../../testkit/trusted.js';
import { theTruth } from '../../testkit/truth.js';

/** Somebody who may see something, what they ask, and how that is taken from them. */
export interface Revocation {
  holder: Actor;
  query: string;
  variables: Variables;
  revoke: () => Promise<unknown>;
}

const seesPerson = 'query Sees($id: ID!) { person(id: $id) { id initials } }';
const seesWork = 'query Works { worklistCounts(box: SENT) { needsMe } }';

const ofPerson = (holder: Actor, referral: MadeReferral, revoke: () => Promise<unknown>): Revocation => ({
  holder,
  query: seesPerson,
  variables: { id: referral.person.id },
  revoke,
});

async function withdrawConsent(referral: MadeReferral): Promise<unknown> {
  const [receipt] = await theTruth<{ consent_id: string }>(
    'select consent_id from disclosure_receipt where referral_id = $1',
    [referral.id],
  );
  const document = `mutation WithdrawConsent($id: ID!) { withdrawConsent(consentId: $id) { ... on Person { id } } }`;
  return dataAs(referral.sender, document, { id: receipt!.consent_id });
}

/** Each way in which rights end, arranged in a neighbourhood. */
export const revocations: Readonly<Record<string, (place: Neighbourhood) => Promise<Revocation>>> = {
  'a grant, by declining': async (place) => {
    const referral = await aReferral(place).sent().create();
    return ofPerson(place.teamManager, referral, () => moved(place.linkWorker, 'decline', referral));
  },
  'a grant, by withdrawing': async (place) => {
    const referral = await aReferral(place).sent().accepted().create();
    return ofPerson(place.linkWorker, referral, async () =>
      moved(place.referrer, 'withdraw', await current(place.referrer, referral.id)),
    );
  },
  'a consent': async (place) => {
    const referral = await aReferral(place).sent().accepted().create();
    return ofPerson(place.linkWorker, referral, () => withdrawConsent(referral));
  },
  'a membership': async (place) => {
    const holder = await signedInAs(linkWorker(place.team));
    const end = 'mutation End($id: ID!) { endMembership(id: $id) { ... on Organisation { id } } }';
    const revoke = () => dataAs(place.teamManager, end, { id: holder.membershipId });
    return { holder, query: seesWork, variables: {}, revoke };
  },
  'a session, by signing out': async (place) => {
    const holder = await signedInAs(linkWorker(place.team));
    return { holder, query: seesWork, variables: {}, revoke: () => authRequest(holder, 'sign-out', {}) };
  },
  'a session, by signing in again': async (place) => {
    const holder = await signedInAs(linkWorker(place.team));
    return { holder, query: seesWork, variables: {}, revoke: () => signIn(holder) };
  },
};
