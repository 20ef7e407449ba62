import { inDays } from '../../testkit/moves.js';
import { theTruth } from '../../testkit/truth.js';
import type { AttemptName } from './write-rights.js';
import { cases, places, relationOf, type CaseName, type Place, type Relation } from './relations.js';
import type { World } from './world.js';
import { editingOf, keepingOf, tableOf } from './attempts-on-listings.js';
import { Given, stale, type Tried } from './given.js';
import { joiningAttempts } from './joining-attempts.js';

/** A mutation that somebody tries, with arguments that change nothing even where it is allowed. */
export interface Attempt {
  /** The line of the table: the mutation, or one of its arguments by which it names something else. */
  name: AttemptName;
  relation: Relation;
  about: string;
  variables: Readonly<Record<string, unknown>>;
}

/** Ledger entries that are no consent that could be withdrawn, by case. */
export type Refusals = Record<CaseName, string>;

export async function refusalsOf({ people }: World): Promise<Refusals> {
  const found = {} as Refusals;
  for (const name of cases) {
    const [row] = await theTruth<{ id: string }>(
      "select id from consent where person_id = $1 and decision = 'REFUSED' limit 1",
      [people[name].person.id],
    );
    found[name] = row!.id;
  }
  return found;
}

const note = 'A line about it.';

/** What each transition needs besides the referral; optional arguments are left out every other time. */
const answers: Readonly<Record<string, [needed: object, optional: object]>> = {
  submitReferral: [
    {},
    { consent: { decision: 'GIVEN', method: 'VERBAL', reason: note, expiresOn: inDays(30) }, overrideReason: note },
  ],
  provideReferralInfo: [{ message: note }, {}],
  acceptReferral: [{}, { message: note }],
  requestReferralInfo: [{ message: note }, {}],
  startReferral: [{ firstContactOn: inDays(-1) }, {}],
  resumeReferral: [{}, {}],
  promoteReferral: [{}, {}],
  completeReferral: [{ outcome: 'GOALS_MET', sessionsAttended: 3 }, { note }],
  waitlistReferral: [{ estimatedWaitWeeks: 4 }, { message: note }],
  holdReferral: [{ reason: 'PERSON_ASKED', reviewOn: inDays(9) }, { note }],
  declineReferral: [{ reason: 'NO_CAPACITY' }, { note }],
  unacceptReferral: [{ reason: note }, {}],
  closeReferralUnsuccessful: [{ reason: 'MOVED_AWAY' }, { note }],
  reopenReferral: [{ reason: note }, {}],
  withdrawReferral: [{ reason: 'PERSON_MOVED' }, { note }],
  discardReferral: [{}, {}],
  markReferralInError: [{ reason: note }, {}],
  acknowledgeReferral: [{}, {}],
};

const details = { postcode: 'no postcode' };

const wayOfContact = {
  addressLines: ['1 Row'],
  phone: '0191 498 0199',
  email: 'somebody@example.org',
  preferredContact: 'PHONE',
  mayLeaveMessage: false,
  safeContactNotes: note,
};

const draftInput = {
  needs: ['MONEY'],
  reason: note,
  riskDeclaration: 'NO_KNOWN_RISKS',
  riskHeadline: note,
  accessRequirements: note,
  urgency: 'ROUTINE',
};

function movesOf(world: World, id: string, given: Given): Tried[] {
  const named = { id, ...stale };
  const { choir, practice } = world.place;
  return [
    ...Object.entries(answers).map(([mutation, [needed, optional]]): Tried => [
      `Mutation.${mutation}` as AttemptName,
      { ...named, ...needed, ...given.optional(optional), ...given.optionalKey },
    ]),
    [
      'Mutation.redirectReferral',
      { ...named, targetServiceId: choir.id, ...given.optional({ note }), ...given.optionalKey },
    ],
    [
      'Mutation.reviseDraft',
      { ...named, input: { receiverId: practice.id, ...given.optional(draftInput) }, ...given.optionalKey },
    ],
  ];
}

function recordsOf({ place, people }: World, refusals: Refusals, name: CaseName, given: Given): Tried[] {
  const { referral, person, signpostId } = people[name];
  const about = { personId: person.id };
  const consent = {
    decision: 'WITHDRAWN',
    ...given.optional({ method: 'VERBAL', reason: note, expiresOn: inDays(9) }),
  };
  const contact = { on: inDays(3), method: 'PHONE', reached: true, ...given.optional({ note }) };
  // A practice is nobody to refer to, so a draft that may be made is told so.
  const draft = { ...about, receiverId: place.practice.id, ...given.optional(draftInput) };
  const onward = { basedOnId: referral.id, serviceId: place.choir.id };
  return [
    ['Mutation.recordContact', { referralId: referral.id, input: contact, ...given.key }],
    [
      'Mutation.changeContactDetails',
      { ...about, ...stale, input: { ...details, ...given.optional(wayOfContact) }, ...given.optionalKey },
    ],
    ['Mutation.recordConsent', { ...about, recipientId: place.team.id, consent, ...given.key }],
    ['Mutation.recordNote', { ...about, text: ' ', ...given.optional({ referralId: referral.id }), ...given.key }],
    // Without an address, or long ago.
    [
      'Mutation.recordSignpost',
      {
        serviceId: place.choir.id,
        input: { ...about, way: 'EMAIL', ...given.optional({ email: 'nobody', isSafeAddress: true }) },
        ...given.key,
      },
    ],
    ['Mutation.undoSignpost', { id: signpostId, ...given.optionalKey }],
    [
      'Mutation.withdrawConsent',
      { consentId: refusals[name], ...given.optional({ reason: note }), ...given.optionalKey },
    ],
    ['Mutation.draftReferral', { input: draft, ...given.key }],
    ['ReferralDraftInput.basedOnId', { input: onward, ...given.key }],
  ];
}

/** Everything that is tried on one case by somebody at one place. */
export function attemptsOnCase(
  world: World,
  refusals: Refusals,
  place: Place,
  name: CaseName,
  whole: boolean,
): Attempt[] {
  const given = new Given(whole);
  const tried = [...movesOf(world, world.people[name].referral.id, given), ...recordsOf(world, refusals, name, given)];
  return tried.map(([attempt, variables]) => ({
    name: attempt,
    relation: relationOf(place, name),
    about: name,
    variables: { ...variables },
  }));
}

function ofOrganisations(world: World, given: Given): [...Tried, Place?][] {
  const { practice, team, board, choir } = world.place;
  const organisation = { name: ' ', kind: 'COMMUNITY' };
  const reached = { postcode: 'NE30 1AB', phone: '0191 498 0100', email: 'an@example.org' };
  const inNetwork = { odsCode: 'A12345', parentId: board.id, ...reached };
  const born = { givenName: 'Una', familyName: 'Lark', dateOfBirth: '1950-01-01' };
  const known = { ...wayOfContact, nhsNumber: '1' };
  const unmerged = { take: ['NAME'], ...stale, expectedOtherVersion: 0 };
  return [
    ...places.map((other): [...Tried, Place] => [
      'Mutation.inviteMember',
      { organisationId: world.organisations[other].id, input: { email: 'nobody', role: 'LINK_WORKER' }, ...given.key },
      other,
    ]),
    ['Mutation.nameLinkWorkerTeam', { practiceId: practice.id, teamId: team.id, ...stale, ...given.optionalKey }],
    ...keepingOf(choir.id, given),
    ...editingOf(choir.id, given),
    // Nothing is asked for.
    ['Mutation.noteNothingFound', { ...given.optional({ filter: {}, person: { age: 70 } }), ...given.optionalKey }],
    ['Mutation.reportListing', { id: choir.id, text: ' ', ...given.key }, 'charity'],
    ['Mutation.settleReport', { id: world.settledReportId, ...given.optionalKey }, 'charity'],
    ['Mutation.askKeeper', { id: choir.id, about: 'STILL_RIGHT', ...given.key }],
    ['Mutation.dismissDuplicate', { id: world.dismissedDuplicateId, ...given.optionalKey }],
    ['Mutation.reopenDuplicate', { id: world.openDuplicateId, ...given.optionalKey }],
    ['Mutation.mergeServices', { id: world.openDuplicateId, ...unmerged, keepId: choir.id, ...given.optionalKey }],
    ['Mutation.undoMerge', { id: world.openDuplicateId, ...given.optionalKey }],
    ['Mutation.addFeedSource', { name: ' ', address: 'nowhere', daily: true, ...given.key }],
    ['Mutation.changeFeedSource', { id: world.source.id, name: 'Moved', daily: false, ...stale, ...given.optionalKey }],
    ['Mutation.readFeedSource', { id: world.source.id, mode: 'FULL', ...given.optionalKey }],
    ...joiningAttempts(world, given),
    ['Mutation.beginServiceTable', { sourceName: ' ', size: 0, ...given.key }],
    ...tableOf(world.serviceTableId, given),
    ['Mutation.endMembership', { id: world.endedMembershipId, ...given.optionalKey }],
    ['Mutation.revokeInvitation', { id: world.revokedInvitationId, ...given.optionalKey }],
    ['Mutation.registerOrganisation', { input: { ...organisation, ...given.optional(inNetwork) }, ...given.key }],
    ['Mutation.registerPerson', { input: { ...born, ...details, ...given.optional(known) }, ...given.key }],
    ['Mutation.confirmListingByLink', { token: 'no such token' }],
    ['Mutation.acceptInvitation', { token: 'no such token', name: 'Una Lark', password: 'a walk along the river' }],
  ];
}

/** Everything that is tried on organisations and their members, and on nobody. */
export function attemptsOnTheRest(world: World, place: Place, whole: boolean): Attempt[] {
  return ofOrganisations(world, new Given(whole)).map(([name, variables, about = 'practice']) => ({
    name,
    relation: place === about ? 'OWN' : 'OTHER',
    about,
    variables: { ...variables },
  }));
}
