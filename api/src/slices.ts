import {
  InvitationAcceptedResolver,
  InvitationResolver,
  MembershipResolver,
  OrganisationMembersResolver,
} from './accounts/account.resolver.js';
import { ViewerResolver } from './accounts/viewer.resolver.js';
import { PersonNotesResolver } from './casework/note.resolver.js';
import { AskingResolver } from './directory/asking/asking.resolver.js';
import { AssuranceResolver } from './directory/assurance/assurance.resolver.js';
import { DuplicateResolver } from './directory/duplicates/duplicate.resolver.js';
import { MergedServicesResolver } from './directory/duplicates/merged-services.resolver.js';
import { ListingProposalResolver, ListingVersionResolver } from './directory/editing/editing-differences.resolver.js';
import { EditingResolver } from './directory/editing/editing.resolver.js';
import { FieldSourceResolver } from './directory/editing/field-source.resolver.js';
import { EditorWorkResolver } from './directory/editor-work/editor-work.resolver.js';
import { GapResolver } from './directory/gaps/gap.resolver.js';
import {
  ClaimableOrganisationResolver,
  OrganisationClaimResolver,
} from './directory/joining/organisation-claim.resolver.js';
import { JoiningResolver } from './directory/joining/joining.resolver.js';
import { KeepingResolver } from './directory/keeping/keeping.resolver.js';
import { ReportResolver } from './directory/reports/report.resolver.js';
import { SheetResolver } from './directory/sheet/sheet.resolver.js';
import { OrganisationServicesResolver, ServiceResolver } from './directory/service.resolver.js';
import { SourceResolver } from './directory/sources/source.resolver.js';
import { ServiceTableResolver } from './directory/tables/service-table.resolver.js';
import { AuditEntryResolver } from './insight/audit-entry.resolver.js';
import { ReferralCountsResolver } from './insight/referral-counts.resolver.js';
import { UnmetNeedCountsResolver } from './insight/unmet-need-counts.resolver.js';
import { OrganisationResolver } from './organisations/organisation.resolver.js';
import { ConsentResolver } from './people/consent.resolver.js';
import { PersonAlreadyRegisteredResolver, PersonResolver } from './people/person.resolver.js';
import { AnsweringResolver } from './referrals/answering.resolver.js';
import { ConsentMissingResolver } from './referrals/consent-missing.resolver.js';
import { AccessGrantReferralResolver, PersonReferralsResolver } from './referrals/people-referrals.resolver.js';
import { ReferralEventResolver } from './referrals/referral-event.resolver.js';
import { OrganisationReferralsResolver } from './referrals/organisation-referrals.resolver.js';
import { ReferralPermissionsResolver } from './referrals/referral-permissions.resolver.js';
import { ReferralResolver } from './referrals/referral.resolver.js';
import { ServiceReferralsResolver } from './referrals/service-referrals.resolver.js';
import { SendingResolver } from './referrals/sending.resolver.js';
import { SupportingResolver } from './referrals/supporting.resolver.js';
import {
  PersonSignpostsResolver,
  ServiceSignpostsResolver,
  SignpostResolver,
} from './signposting/signpost.resolver.js';
import { UnmetResolver } from './unmet/unmet.resolver.js';

/**
 * The slices in their order, each with what it gives to the graph. A slice may use those above it, never those below;
 * tests/architecture reads the order from here.
 */
export const slices = {
  organisations: [OrganisationResolver],
  accounts: [
    ViewerResolver,
    InvitationResolver,
    InvitationAcceptedResolver,
    MembershipResolver,
    OrganisationMembersResolver,
  ],
  directory: [
    ServiceResolver,
    KeepingResolver,
    AssuranceResolver,
    AskingResolver,
    ReportResolver,
    SourceResolver,
    ServiceTableResolver,
    EditingResolver,
    FieldSourceResolver,
    ListingVersionResolver,
    ListingProposalResolver,
    DuplicateResolver,
    MergedServicesResolver,
    SheetResolver,
    GapResolver,
    JoiningResolver,
    OrganisationClaimResolver,
    ClaimableOrganisationResolver,
    EditorWorkResolver,
    OrganisationServicesResolver,
  ],
  people: [PersonResolver, PersonAlreadyRegisteredResolver, ConsentResolver],
  signposting: [SignpostResolver, ServiceSignpostsResolver, PersonSignpostsResolver],
  unmet: [UnmetResolver],
  referrals: [
    ReferralResolver,
    ReferralPermissionsResolver,
    SendingResolver,
    AnsweringResolver,
    SupportingResolver,
    ReferralEventResolver,
    PersonReferralsResolver,
    AccessGrantReferralResolver,
    ConsentMissingResolver,
    ServiceReferralsResolver,
    OrganisationReferralsResolver,
  ],
  casework: [PersonNotesResolver],
  insight: [AuditEntryResolver, ReferralCountsResolver, UnmetNeedCountsResolver],
} as const;
