import { Invitation } from '../accounts/invitation.entity.js';
import { Membership } from '../accounts/membership.entity.js';
import { Note } from '../casework/note.entity.js';
import { ServiceDuplicate } from '../directory/duplicates/service-duplicate.entity.js';
import { ServiceMatchKey } from '../directory/duplicates/service-match-key.entity.js';
import { ServiceMatch } from '../directory/duplicates/service-match.entity.js';
import { FeedOrganisation } from '../directory/feeds/feed-organisation.entity.js';
import { FeedRecord } from '../directory/feeds/feed-record.entity.js';
import { FeedRunRow } from '../directory/feeds/feed-run-row.entity.js';
import { FeedRun } from '../directory/feeds/feed-run.entity.js';
import { FeedSource } from '../directory/feeds/feed-source.entity.js';
import { Outcode } from '../directory/outcode.entity.js';
import { SearchWord } from '../directory/search/search-word.entity.js';
import { ServiceSearch } from '../directory/search/service-search.entity.js';
import { ServiceAnswering } from '../directory/service-answering.entity.js';
import { ServiceCapacity } from '../directory/service-capacity.entity.js';
import { ListingRequest } from '../directory/assurance/listing-request.entity.js';
import { ServiceGap } from '../directory/gaps/service-gap.entity.js';
import { OrganisationClaim } from '../directory/joining/organisation-claim.entity.js';
import { ListingReport } from '../directory/reports/listing-report.entity.js';
import { ListingDraft } from '../directory/editing/listing-draft.entity.js';
import { ListingProposal } from '../directory/editing/listing-proposal.entity.js';
import { ListingVersion } from '../directory/listing/listing-version.entity.js';
import { ServiceListing } from '../directory/listing/service-listing.entity.js';
import { Service } from '../directory/service.entity.js';
import { ServiceTablePiece } from '../directory/tables/service-table-piece.entity.js';
import { ServiceTable } from '../directory/tables/service-table.entity.js';
import { TaxonomyTerm } from '../directory/taxonomy-term.entity.js';
import { Taxonomy } from '../directory/taxonomy.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { AccessGrant } from '../people/access-grant.entity.js';
import { Consent } from '../people/consent.entity.js';
import { PersonIdentity } from '../people/person-identity.entity.js';
import { Person } from '../people/person.entity.js';
import { AuditEntry } from '../platform/audit/audit-entry.entity.js';
import { AuditSeal } from '../platform/audit/audit-seal.entity.js';
import { Revocation } from '../platform/audit/revocation.entity.js';
import { IdempotencyKey } from '../platform/idempotency/idempotency-key.entity.js';
import { OutboxMessage } from '../platform/outbox/outbox-message.entity.js';
import { DisclosureReceipt } from '../referrals/disclosure-receipt.entity.js';
import { Contact } from '../referrals/referral-contact.entity.js';
import { ReferralContent } from '../referrals/referral-content.entity.js';
import { ReferralEvent } from '../referrals/referral-event.entity.js';
import { ReferralNeed } from '../referrals/referral-need.entity.js';
import { Referral } from '../referrals/referral.entity.js';
import { Signpost } from '../signposting/signpost.entity.js';
import { UnmetNeed } from '../unmet/unmet-need.entity.js';

/** Every table of the model, in the order in which they can be made. */
export const entities = [
  AuditEntry,
  AuditSeal,
  Revocation,
  IdempotencyKey,
  OutboxMessage,
  Organisation,
  Membership,
  Invitation,
  Service,
  ServiceCapacity,
  ServiceListing,
  ListingRequest,
  ListingReport,
  ServiceGap,
  ServiceMatch,
  ServiceMatchKey,
  ServiceDuplicate,
  ListingDraft,
  ListingProposal,
  FeedSource,
  FeedRecord,
  FeedOrganisation,
  FeedRun,
  FeedRunRow,
  ServiceTable,
  ServiceTablePiece,
  ListingVersion,
  OrganisationClaim,
  ServiceAnswering,
  ServiceSearch,
  SearchWord,
  Taxonomy,
  TaxonomyTerm,
  Outcode,
  Person,
  PersonIdentity,
  Consent,
  Signpost,
  UnmetNeed,
  Referral,
  ReferralContent,
  ReferralNeed,
  ReferralEvent,
  Contact,
  DisclosureReceipt,
  AccessGrant,
  Note,
];
