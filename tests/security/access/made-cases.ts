import { letExpire } from '../../testkit/clockwork.js';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import { aKey } from '../../testkit/ids.js';
import { inDays } from '../../testkit/moves.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { aPerson, type Person, type PersonTraits } from '../../testkit/people.js';
import { current, draft, moved, seenBy, type HumanTransition, type Outcome } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';
import { cases, type CaseName } from './relations.js';

/** A person of the world, the referral that is looked at, and the words that nobody else's record has. */
export interface MadeCase {
  name: CaseName;
  person: Person;
  referral: { id: string; reference: string | null; version: number; state: string };
  /** What the practice has told the person about, so long ago that it stands. */
  signpostId: string;
  /** Words only content shows, such as the reason; words only FULL shows, such as names. */
  contentWords: string[];
  fullWords: string[];
}

const spoken = (name: CaseName) => name.toLowerCase();

function traitsOf(name: CaseName): Partial<PersonTraits> {
  const number = String(cases.indexOf(name) + 10);
  return {
    givenName: `Ottilie${spoken(name)}`,
    familyName: `Quillfeather${spoken(name)}`,
    dateOfBirth: `1941-03-${number}`,
    addressLines: [`${number} Marigold ${spoken(name)} Row`],
    postcode: 'NE30 1AB',
    phone: `0191 498 01${number}`,
    email: `ottilie.${spoken(name)}@example.org`,
    safeContactNotes: `Knock twice ${spoken(name)}.`,
    ...({ preferredContact: 'PHONE', mayLeaveMessage: true } as object),
  };
}

const contentOf = (name: CaseName) => ({
  needs: ['LONELINESS', 'DOMESTIC_ABUSE'],
  reason: `Reason said for ${spoken(name)}.`,
  riskDeclaration: 'RISKS_STATED',
  riskHeadline: `Risk said for ${spoken(name)}.`,
  accessRequirements: `Access said for ${spoken(name)}.`,
  urgency: 'URGENT',
});

type Step = (made: MadeReferral) => Promise<Outcome>;

const bySender =
  (name: HumanTransition, answers = {}): Step =>
  (made) =>
    moved(made.sender, name, made, answers);
const byReceiver =
  (name: HumanTransition, answers = {}): Step =>
  (made) =>
    moved(made.receiver, name, made, answers);

/** Whoever is asked has a look while it may, so that the audit has something to tell. */
const opened: Step = async (made) => {
  await seenBy(made.receiver, made.id, 'id person { initials }');
  return made;
};

/** A contact, a note and a signpost of the receiver's. */
const writtenAbout: Step = async (made) => {
  const documents = `mutation Write($id: ID!, $person: ID!, $service: ID!, $on: Date!, $a: String!, $b: String!, $c: String!) {
    recordSignpost(serviceId: $service, idempotencyKey: $c, input: { personId: $person, way: TOLD }) { __typename }
    recordContact(referralId: $id, idempotencyKey: $a, input: { on: $on, method: PHONE, reached: true, note: "Contact noted." }) { __typename }
    recordNote(personId: $person, referralId: $id, idempotencyKey: $b, text: "Note of the charity.") { __typename }
  }`;
  const [row] = await theTruth<{ service: string }>('select service_id as service from referral where id = $1', [
    made.id,
  ]);
  const written = { id: made.id, person: made.person.id, service: row!.service, on: inDays(-1) };
  await dataAs(made.receiver, documents, { ...written, a: aKey(), b: aKey(), c: aKey() });
  return current(made.receiver, made.id);
};

const consentTakenBack: Step = async (made) => {
  const [given] = await theTruth<{ id: string }>(
    "select id from consent where person_id = $1 and decision = 'GIVEN' order by recorded_at desc limit 1",
    [made.person.id],
  );
  const document = `mutation TakeBack($id: ID!) { withdrawConsent(consentId: $id, reason: "Said so.") { __typename } }`;
  await dataAs(made.sender, document, { id: given!.id });
  return current(made.sender, made.id);
};

const graceOver: Step = async (made) => {
  await theTruth("update access_grant set expires_at = now() - interval '1 day' where referral_id = $1", [made.id]);
  return made;
};

const waitedFor: Step[] = [
  byReceiver('waitlist', { message: 'A place is near.' }),
  byReceiver('promote'),
  byReceiver('start'),
];
const accepted: Step[] = [opened, byReceiver('accept', { message: 'Gladly.' }), writtenAbout];

const lives: Record<CaseName, Step[]> = {
  limited: [opened, byReceiver('requestInfo'), bySender('provideInfo')],
  full: [opened, ...waitedFor, writtenAbout, byReceiver('hold')],
  completed: [...accepted, byReceiver('complete')],
  passedOn: accepted,
  declined: [opened, byReceiver('decline', { note: 'Not for us.' })],
  revoked: [...accepted, bySender('withdraw')],
  expired: [...accepted, byReceiver('closeUnsuccessful'), graceOver],
  unanswered: [opened, letExpire],
  consentWithdrawn: [...accepted, consentTakenBack],
  draft: [],
};

/** The charity passes the person on to the link-worker team; from here on that referral is the one looked at. */
async function passOn(place: Neighbourhood, first: MadeReferral, name: CaseName): Promise<Outcome> {
  const input = { ...contentOf(name), personId: first.person.id, receiverId: place.team.id, basedOnId: first.id };
  return moved(place.coordinator, 'submit', await draft(place.coordinator, input));
}

/**
 * Who registered the person writes a note, keeps a refusal and a permission towards others in the ledger, and has told them
 * about a service long ago, of which this gives the id.
 */
async function keptByOwner(place: Neighbourhood, personId: string): Promise<string> {
  const document = `mutation Keep(
    $person: ID!, $board: ID!, $team: ID!, $service: ID!, $until: Date!, $a: String!, $b: String!, $c: String!, $d: String!
  ) {
    recordSignpost(serviceId: $service, idempotencyKey: $d, input: { personId: $person, way: PRINT }) {
      ... on Signpost { id }
    }
    recordNote(personId: $person, idempotencyKey: $a, text: "Note of the practice.") { __typename }
    given: recordConsent(personId: $person, recipientId: $team, idempotencyKey: $c,
      consent: { decision: GIVEN, method: VERBAL, expiresOn: $until }) { __typename }
    recordConsent(personId: $person, recipientId: $board, idempotencyKey: $b,
      consent: { decision: REFUSED, reason: "Not with them." }) { __typename }
  }`;
  const { recordSignpost } = await dataAs<{ recordSignpost: { id: string } }>(place.referrer, document, {
    person: personId,
    board: place.board.id,
    team: place.team.id,
    service: place.allotment.id,
    until: inDays(30),
    a: aKey(),
    b: aKey(),
    c: aKey(),
    d: aKey(),
  });
  const longAgo = "update signpost set signposted_at = now() - interval '2 hours' where id = $1";
  await theTruth(longAgo, [recordSignpost.id]);
  return recordSignpost.id;
}

/** Makes a case through the graph, as people would. */
export async function makeCase(place: Neighbourhood, name: CaseName): Promise<MadeCase> {
  const traits = traitsOf(name);
  const person = await aPerson(place.referrer, traits);
  const signpostId = await keptByOwner(place, person.id);
  const begun = aReferral(place, { service: place.allotment, person, input: contentOf(name) });
  const made: MadeReferral = await (name === 'draft' ? begun : begun.sent()).create();
  for (const step of lives[name]) Object.assign(made, await step(made));
  const seen = name === 'passedOn' ? await passOn(place, made, name) : made;
  const { reason, riskHeadline, accessRequirements } = contentOf(name);
  return {
    name,
    person,
    signpostId,
    referral: { id: seen.id, reference: seen.reference, version: seen.version, state: seen.state },
    contentWords: [reason, riskHeadline, accessRequirements],
    fullWords: [
      traits.givenName,
      traits.familyName,
      traits.phone,
      traits.email,
      traits.safeContactNotes,
      traits.dateOfBirth,
      person.nhsNumber,
      ...(traits.addressLines ?? []),
    ].filter((word): word is string => Boolean(word)),
  };
}
