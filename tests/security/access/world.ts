import { roles } from '@kith/api/platform/actor';
import { Actor, aMember, aMembership, practiceReferrer, signIn } from '../../testkit/actors.js';
import { inDays } from '../../testkit/moves.js';
import { aClaim, type MadeClaim } from '../../testkit/claims.js';
import { aDuplicate } from '../../testkit/duplicates.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { anOrganisation, aService, type Organisation, type Service } from '../../testkit/organisations.js';
import { aPerson, type Person } from '../../testkit/people.js';
import { dataAs } from '../../testkit/run.js';
import { sendTable } from '../../testkit/service-tables.js';
import { aSource, type Source } from '../../testkit/sources.js';
import { theTruth } from '../../testkit/truth.js';
import { makeCase, type MadeCase } from './made-cases.js';
import { cases, places, type CaseName, type Place, type Who } from './relations.js';
import { anEditing } from './world-editing.js';

/** A neighbourhood in which every relation between an organisation and a person is to be found. */
export interface World {
  place: Neighbourhood;
  organisations: Record<Place, Organisation>;
  people: Record<CaseName, MadeCase>;
  /** Somebody for every role at every place; who has no role there stands at the stranger's. */
  viewers: Viewer[];
  /** What mutations name that are about no case: an ended membership, a used invitation, an open one's token. */
  endedMembershipId: string;
  revokedInvitationId: string;
  openInvitationToken: string;
  /** A report on the choir that was dealt with. */
  settledReportId: string;
  /** Services that may be the same: undecided, and not the same as an editor found. */
  openDuplicateId: string;
  dismissedDuplicateId: string;
  /** A service that leads to another one, and that one. */
  merged: { id: string; into: string; duplicateId: string };
  source: Source;
  /** Requests to join, as far as editors have come with them. */
  claims: Record<'unconfirmed' | 'waiting' | 'claimed' | 'approved' | 'declined', MadeClaim>;
  /** A table that the directory editor of the board sends. */
  serviceTableId: string;
  /** A person the stranger has registered, with the NHS number of the case `full`. */
  namesake: Person;
}

/** Who stands where. */
export interface Standing {
  who: Who;
  place: Place;
}

/** Every role at every place, somebody signed in at each who acts for nobody, and nobody. */
export const everyViewer = (): Standing[] => [
  { who: 'ANONYMOUS', place: 'stranger' },
  ...places.flatMap((place) => [...roles, 'SIGNED_IN' as const].map((who) => ({ who, place }))),
];

export interface Viewer extends Standing {
  /** Undefined: nobody is signed in. */
  actor: Actor | undefined;
}

/** One user with every role at an organisation, so that rights would be seen to leak from one membership to another. */
async function everyRoleAt(organisation: Organisation, place: Place): Promise<Viewer[]> {
  const [first, ...others] = roles;
  const user = await aMember({ role: first, kind: organisation.kind, at: organisation });
  const { status, body } = await signIn(user);
  if (status !== 200) throw new Error(`Nobody signed in at the ${place}: ${body}`);
  const further = await Promise.all(
    others.map(async (role) => {
      const id = await aMembership(user.userId, user.name, user.email, role, organisation);
      return held(user, id, role);
    }),
  );
  const signedIn = held(user, undefined, first);
  return [
    { who: first, place, actor: user },
    ...further.map((actor) => ({ who: actor.role, place, actor })),
    { who: 'SIGNED_IN' as const, place, actor: signedIn },
  ];
}

function held(user: Actor, membershipId: string | undefined, role: Actor['role']): Actor {
  const actor = new Actor(user.userId, user.name, user.email, membershipId, user.organisation, role);
  for (const [name, value] of user.cookies) if (name.includes('session')) actor.cookies.set(name, value);
  return actor;
}

interface Offered {
  inviteMember: { id: string; link: string };
}

const inviteDocument = `mutation Invite($at: ID!, $email: String!, $key: String!) {
  inviteMember(organisationId: $at, idempotencyKey: $key, input: { email: $email, role: PRACTICE_REFERRER }) {
    ... on Invitation { id link }
  }
}`;

async function offer({ practice, practiceManager }: Neighbourhood, email: string) {
  const variables = { at: practice.id, email, key: aKey() };
  return (await dataAs<Offered>(practiceManager, inviteDocument, variables)).inviteMember;
}

async function memberships(place: Neighbourhood) {
  const { practice, practiceManager } = place;
  const end = 'mutation End($id: ID!) { endMembership(id: $id) { __typename } }';
  const revoke = 'mutation Revoke($id: ID!) { revokeInvitation(id: $id) { __typename } }';
  const { membershipId: endedMembershipId } = await aMember(practiceReferrer(practice));
  if (!endedMembershipId) throw new Error('There is no membership to end.');
  await dataAs(practiceManager, end, { id: endedMembershipId });
  const taken = await offer(place, 'taken.back@example.org');
  await dataAs(practiceManager, revoke, { id: taken.id });
  const open = await offer(place, 'still.open@example.org');
  return { endedMembershipId, revokedInvitationId: taken.id, openInvitationToken: open.link.split('#')[1]! };
}

/** A report on the choir, dealt with or still open. */
async function aReport({ choir, charity, practice }: Neighbourhood, settled: boolean): Promise<string> {
  const id = uuidv7();
  const values = [id, choir.id, charity.id, practice.id, settled ? new Date() : null, settled ? 'Ewa Dodd' : null];
  await theTruth(
    `insert into listing_report (id, service_id, keeper_id, reporter_id, reported_by_name, reported_at, text, settled_at, settled_by_name)
     values ($1, $2, $3, $4, 'Dev Nair', now(), 'It has moved.', $5, $6)`,
    values,
  );
  return id;
}

async function duplicates({ allotment, choir }: Neighbourhood, others: Service) {
  const twin = await aService(others.organisation);
  return {
    openDuplicateId: await aDuplicate(allotment.id, choir.id),
    dismissedDuplicateId: await aDuplicate(choir.id, others.id, 'DISMISSED'),
    merged: { id: twin.id, into: others.id, duplicateId: await aDuplicate(others.id, twin.id, 'MERGED') },
  };
}

async function requests({ charity }: Neighbourhood, stranger: Organisation): Promise<World['claims']> {
  const ofCharity = { organisationId: charity.id };
  return {
    unconfirmed: await aClaim('UNCONFIRMED', ofCharity),
    // Somebody there is called like it.
    waiting: await aClaim('WAITING', { name: stranger.name }),
    claimed: await aClaim('WAITING', ofCharity),
    approved: await aClaim('APPROVED', { organisationId: stranger.id }),
    declined: await aClaim('DECLINED', { ...ofCharity, name: stranger.name }),
  };
}

/** A source that has brought a service, a table on its way, and another that waits to be read. */
async function imports(viewers: readonly Viewer[], others: Service) {
  const { actor } = viewers.find(({ place, who }) => place === 'board' && who === 'DIRECTORY_EDITOR')!;
  const source = await aSource('Coast Council');
  await theTruth(
    `insert into feed_record (source_id, external_id, service_id, hash, stated, seen_run_id) values ($1, 'row 1', $2, 'none', '{}', $3)`,
    [source.id, others.id, source.runId],
  );
  await theTruth(
    `insert into service_table (id, membership_id, source_name, size, begun_at, asked_at) values ($1, $2, 'Coast Council', 9, now(), now())`,
    [uuidv7(), actor!.membershipId],
  );
  return { source, serviceTableId: await sendTable(actor!, 'Coast table', 'Name,Phone\nQuoits,0191 498 0100\n,\n') };
}

export async function buildWorld(): Promise<World> {
  const place = await aNeighbourhood();
  const stranger = await anOrganisation('COMMUNITY', { name: 'Harbour Strangers' });
  const others = await aService(stranger, { places: 5 });
  await theTruth("insert into outcode values ('NE30', 55.02, -1.43) on conflict do nothing");
  await theTruth("update service set outcode = 'NE30', assured_date = $2 where id = $1", [
    place.allotment.id,
    inDays(-100),
  ]);
  await theTruth('update service set assured_date = $2 where id = $1', [place.choir.id, inDays(9)]);
  await theTruth('insert into service_listing (service_id) values ($1)', [place.allotment.id]);
  await theTruth('insert into listing_request (service_id, asked_at, times) values ($1, now(), 1)', [
    place.allotment.id,
  ]);
  await theTruth("insert into unmet_need values (date_trunc('month', now()), 'FULL', 'NE30', 'MONEY', 9)");
  const organisations = { practice: place.practice, charity: place.charity, board: place.board, stranger };
  const people = {} as Record<CaseName, MadeCase>;
  for (const name of cases) people[name] = await makeCase(place, name);
  const viewers: Viewer[] = [{ who: 'ANONYMOUS', place: 'stranger', actor: undefined }];
  for (const each of places) viewers.push(...(await everyRoleAt(organisations[each], each)));
  const registrar = viewers.find((viewer) => viewer.place === 'stranger' && viewer.who === 'SERVICE_COORDINATOR')!;
  const namesake = await aPerson(registrar.actor!, { nhsNumber: people.full.person.nhsNumber });
  const settledReportId = await aReport(place, true);
  await aReport(place, false);
  await anEditing(place);
  const found = {
    settledReportId,
    ...(await imports(viewers, others)),
    claims: await requests(place, stranger),
    ...(await duplicates(place, others)),
    ...(await memberships(place)),
  };
  return { place, organisations, people, viewers, namesake, ...found };
}
