import { directory } from './directory-rights.js';
import { joining, joiningQuestions } from './joining-rights.js';
import { line, type Right } from './right.js';

/** What is asked for. */
const queries: Right[] = [
  line('Query', 'limited', 'person', { hidden: 'NOT_FOUND' }),
  line('Query', 'party', 'referral', { hidden: 'NOT_FOUND' }),
  line('Query', 'party', 'referralByReference'),
  line('Query', 'tellers', 'signpost', { hidden: 'NOT_FOUND' }),
  line('Query', 'full', 'people'),
  line('Query', 'full', 'findPeople', { gate: 'referrers' }),
  line('Query', 'listed', 'worklist', { gate: 'member' }),
  line('Query', 'member', 'worklistCounts', { gate: 'member' }),
  line('Query', 'public', 'organisation service services serviceFacets invitation listingByLink'),
  line('Query', 'public', 'organisations', { gate: 'signedIn' }),
  line('Query', 'editors', 'listingsToCheck listingProposals', { gate: 'editors' }),
  line('Query', 'editors', 'feedSources feedSource feedRuns feedRun feedRunRows', { gate: 'editors' }),
  line('Query', 'tableSender', 'serviceTable serviceTableColumns serviceTablePreview', {
    gate: 'editors',
    hidden: 'NOT_FOUND',
  }),
  line('Query', 'editors', 'serviceDuplicates serviceDuplicate incompleteListings editorWork', { gate: 'editors' }),
  line('Query', 'keepers', 'listingReports listingHistory', { gate: 'keepers' }),
  line('Query', 'signedIn', 'viewer'),
  line('Query', 'auditor', 'auditEntries', { gate: 'auditor' }),
  line('Query', 'overseer', 'disclosureReceipts', { gate: 'auditor' }),
  line('Query', 'aggregate', 'referralCounts unmetNeeds', { gate: 'commissioner' }),
];

/** What a question is narrowed by: it finds only what the asker may have of what it is compared with. */
const questions: Right[] = [
  line('Query.person', 'limited', 'id'),
  line('Query.referral', 'party', 'id'),
  line('Query.referralByReference', 'party', 'reference'),
  line('Query.signpost', 'tellers', 'id'),
  line('Query.people', 'full', 'startsWith first after'),
  line('Query.findPeople', 'full', 'by'),
  line('FindPeopleInput', 'full', 'nhsNumber familyName dateOfBirth'),
  line('Query.worklist', 'listed', 'box tab filter first after'),
  line('WorklistFilter', 'listed', 'states serviceId urgentOnly overdueOnly'),
  line('WorklistFilter', 'content', 'needs'),
  line('Query.worklistCounts', 'member', 'box'),
  line('Query.auditEntries', 'auditor', 'filter first after'),
  line('AuditFilter', 'auditor', 'personId organisationId from until'),
  line('Query.disclosureReceipts', 'overseer', 'first after'),
  line('Query.referralCounts', 'aggregate', 'by'),
  line('Query.unmetNeeds', 'aggregate', 'by day'),
  line('Query.organisation', 'public', 'id'),
  line('Query.organisations', 'public', 'text kinds first after'),
  line('Query.service', 'public', 'id'),
  line('Query.services', 'public', 'filter person sort first after'),
  line('Query.serviceFacets', 'public', 'filter person'),
  line('ServiceFilter', 'public', 'text needs nearOutcode withinKm hasPlaces organisationId ids days partsOfDay'),
  line('ServiceFilter', 'public', 'isFree languages access attendance acceptsReferrals onlyFitting'),
  line('Service.match', 'public', 'person'),
  line('PersonFacts', 'public', 'age outcode practiceOdsCode needs sex isCarer languages risks'),
  line('Query.invitation', 'public', 'token'),
  line('Query.listingByLink', 'public', 'token'),
  line('Query.listingReports', 'keepers', 'first after'),
  line('Query.listingHistory', 'keepers', 'serviceId first after'),
  line('Query.listingProposals', 'editors', 'first after'),
  line('Query.listingsToCheck', 'editors', 'assurance first after'),
  line('Query.serviceDuplicates', 'editors', 'state first after'),
  line('Query.serviceDuplicate', 'editors', 'id'),
  line('Query.feedSources', 'editors', 'first after'),
  line('Query.feedSource', 'editors', 'id'),
  line('Query.feedRuns', 'editors', 'sourceId first after'),
  line('Query.feedRun', 'editors', 'id'),
  line('Query.feedRunRows', 'editors', 'runId outcome first after'),
  line('Query.incompleteListings', 'editors', 'missing first after'),
];

const people: Right[] = [
  line('Person', 'limited', 'id initials ageBand outcode owner version viewerAccess viewerCanEdit viewerCanRefer'),
  line('Person', 'limited', 'grants consents referrals'),
  line('Person', 'full', 'identity'),
  line('PersonIdentity', 'full', 'givenName familyName nhsNumber dateOfBirth addressLines postcode phone email'),
  line('PersonIdentity', 'full', 'preferredContact mayLeaveMessage safeContactNotes'),
  line('Person', 'ownNotes', 'notes signposts'),
  line('Note', 'ownNotes', 'id text authorName writtenAt referral'),
  line('Signpost', 'ownNotes', 'id service way mail signpostedAt signpostedByName viewerCanUndo'),
  line('Signpost', 'tellers', 'undoneAt'),
  line('AccessGrant', 'limited', 'id organisation level basis referral grantedAt expiresAt revokedAt'),
  line('Consent', 'limited', 'id recipient decision method reason noticeVersion recordedAt recordedByName expiresOn'),
  line('Consent', 'limited', 'viewerCanWithdraw'),
  line('PeopleFound', 'full', 'people'),
];

const may = (...names: string[]) => names.map((name) => `viewerCan${name}`).join(' ');

const referrals: Right[] = [
  line('Referral', 'party', 'id reference kind state urgency version sender receiver service basedOn onward'),
  line('Referral', 'party', 'createdAt updatedAt sentAt closedAt clock dueOn workingDaysLeft reviewOn firstContactOn'),
  line('Referral', 'party', 'declineReason withdrawReason unsuccessfulReason holdReason outcome sessionsAttended'),
  line('Referral', 'party', 'estimatedWaitWeeks nextActor senderAction statusSentence viewerSide viewerTab'),
  line(
    'Referral',
    'party',
    may('Accept', 'Acknowledge', 'CloseUnsuccessful', 'Complete', 'Decline', 'Discard', 'Hold'),
  ),
  line('Referral', 'party', may('MarkInError', 'Promote', 'ProvideInfo', 'RecordContact', 'Redirect', 'ReferOn')),
  line('Referral', 'party', may('Reopen', 'RequestInfo', 'Resume', 'Revise', 'Start', 'Submit', 'Unaccept')),
  line('Referral', 'party', may('Waitlist', 'Withdraw')),
  line('Referral', 'party', 'hasHiddenNeeds'),
  line('Referral', 'limited', 'person'),
  line('Referral', 'content', 'content needs events'),
  line('ReferralContent', 'content', 'reason riskDeclaration riskHeadline accessRequirements'),
  line('ReferralEvent', 'content', 'id at transition fromState toState actorName actorOrganisation reason message'),
  line('ReferralEvent', 'content', 'sentence'),
  line('Referral', 'receiverContacts', 'contacts'),
  line('Contact', 'receiverContacts', 'id on method reached note recordedByName recordedAt'),
  line('Referral', 'senders', 'receipt'),
  line('DisclosureReceipt', 'receipts', 'id sender recipient sentAt beforeAccepting afterAccepting'),
  line('DisclosureReceipt', 'senders', 'referral'),
  line('Referral', 'drafters', 'disclosurePreview alreadyOpen'),
  line('DisclosurePreview', 'drafters', 'beforeAccepting afterAccepting'),
  line('OpenTwin', 'drafters', 'referralId reference sentAt'),
  line('DisclosureLine', 'within', 'label value'),
];

const publicAndAccounts: Right[] = [
  line(
    'Organisation',
    'public',
    'id kind name odsCode icbCode addressLines postcode outcode phone email parent version',
  ),
  line(
    'Organisation',
    'public',
    'linkWorkerTeam responseWorkingDays services viewerCanEdit viewerCanInvite viewerCanRefer',
  ),
  line('Organisation', 'public', 'description website logo uri identifiers'),
  line('OrganisationIdentifier', 'public', 'id scheme type value'),
  line('Organisation', 'colleagues', 'members'),
  line('Organisation', 'memberManagers', 'invitations'),
  ...directory,
  line('Membership', 'within', 'id organisation role memberName since viewerCanEnd'),
  line('Membership', 'memberManagers', 'email'),
  line('Membership', 'nobody', 'endedAt'),
  line('Invitation', 'memberManagers', 'id organisation email role invitedAt expiresAt'),
  line('Invitation', 'nobody', 'link'),
  line('InvitationPreview', 'public', 'organisationName role email expiresAt accountExists'),
  line('Viewer', 'signedIn', 'id name email memberships'),
  line('Viewer', 'member', 'actingAs'),
];

const insight: Right[] = [
  line('AuditEntry', 'auditor', 'id at actorName role organisation operation outcome problem personIds why wrote'),
  line('ReferralCount', 'aggregate', 'key label suppressed'),
  // Held back from everybody wherever it might tell of fewer than five.
  line('ReferralCount', 'within', 'count'),
  line('UnmetNeedCounts', 'aggregate', 'quarter counts'),
  line('UnmetNeedCount', 'aggregate', 'key label suppressed'),
  line('UnmetNeedCount', 'within', 'count'),
  line('WorklistCounts', 'member', 'needsMe waiting done viewerCanAct'),
];

const pages: Right[] = [
  ...[
    'Person',
    'Referral',
    'Organisation',
    'Service',
    'Listing',
    'ListingReport',
    'ServiceDuplicate',
    'ListingProposal',
    'ListingVersion',
    'ServiceGap',
    'AuditEntry',
    'DisclosureReceipt',
    'FeedSource',
    'FeedRun',
    'FeedRunRow',
  ].flatMap((name) => [
    line(`${name}Connection`, 'within', 'edges pageInfo'),
    line(`${name}Edge`, 'within', 'cursor node'),
  ]),
  line('ServiceEdge', 'public', 'distanceKm'),
  line('ServiceFacets', 'public', 'total isComplete counts viewerCanNoteUnmet'),
  line('ServiceFacet', 'public', 'kind value count'),
  line('PageInfo', 'within', 'startCursor endCursor hasNextPage hasPreviousPage'),
];

/** What a mutation answers in the place of what it was asked to do. */
const answers: Right[] = [
  ...['AlreadyMember', 'IdempotencyKeyReused', 'InvitationUnusable', 'LinkUnusable', 'Problem', 'ServiceFull'].map(
    (name) => line(name, 'attempt', 'message'),
  ),
  ...[
    'OrganisationChanged',
    'PersonChanged',
    'ServiceChanged',
    'ListingChanged',
    'DraftChanged',
    'FeedSourceChanged',
  ].map((name) => line(name, 'attempt', 'message currentVersion')),
  line('AlreadyMerged', 'attempt', 'message'),
  line('KeeperNotAsked', 'attempt', 'message reason'),
  line('DuplicateDecided', 'attempt', 'message currentState'),
  line('PlacesMoved', 'attempt', 'message currentAvailable'),
  line('ReferralChanged', 'attempt', 'message currentState currentVersion'),
  line('TransitionNotAllowed', 'attempt', 'message currentState'),
  line('InvalidInput', 'attempt', 'message fields'),
  line('FieldProblem', 'attempt', 'field message'),
  line('NothingFound', 'attempt', 'noted'),
  line('ConsentMissing', 'attempt', 'message recipient'),
  line('ContactAttemptsNeeded', 'attempt', 'message needed recorded'),
  line('NotEligible', 'attempt', 'message reasons'),
  line('PersonAlreadyRegistered', 'attempt', 'message person'),
  line('InvitationAccepted', 'attempt', 'email organisation'),
];

/** Who is shown what. */
export const shownRights: readonly Right[] = [
  ...queries,
  ...people,
  ...referrals,
  ...publicAndAccounts,
  ...insight,
  ...joining,
  ...pages,
  ...answers,
];

/** The one table of who may read what. Whatever the schema has and this does not name fails the build. */
export const readRights: readonly Right[] = [...shownRights, ...questions, ...joiningQuestions];

/** The coordinates of a line, as `Person.id` and `Query.people(first)`. */
export const coordinatesOf = ({ owner, names }: Pick<Right, 'owner' | 'names'>): string[] =>
  names.map((name) => (owner.includes('.') ? `${owner}(${name})` : `${owner}.${name}`));
