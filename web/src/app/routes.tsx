import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Loading } from '../ui/loading';
import { ErrorPage } from './layout/error-page';
import { Layout } from './layout/layout';
import { NotFoundPage } from './layout/not-found-page';
import { Home } from './navigation/home';
import { loadPage } from './navigation/load-page';
import type { Prefetchable } from './navigation/prefetch-pages';
import { RequireMembership, RequireSignIn } from './session/require-membership';

/** A page in a chunk of its own, fetched when somebody goes there. */
function page(path: string, load: () => Promise<ComponentType>, sections: RouteObject[] = []): RouteObject {
  const handle: Prefetchable = { prefetch: load };
  return { path, handle, lazy: async () => ({ Component: await loadPage(load) }), children: sections };
}

const openPages: RouteObject[] = [
  page('/sign-in', () => import('./session/sign-in-page').then((m) => m.SignInPage)),
  page('/sign-in/code', () => import('./session/sign-in-code-page').then((m) => m.SignInCodePage)),
  page('/forgotten-password', () => import('./session/forgotten-password-page').then((m) => m.ForgottenPasswordPage)),
  page('/new-password', () => import('./session/new-password-page').then((m) => m.NewPasswordPage)),
  page('/signed-out', () => import('./session/signed-out-page').then((m) => m.SignedOutPage)),
  page('/invitation', () => import('../accounts/invitation-page').then((m) => m.InvitationPage)),
  page('/still-right', () => import('../directory/assurance/still-right-page').then((m) => m.StillRightPage)),
  page('/join', () => import('../directory/joining/join-page').then((m) => m.JoinPage)),
  page('/join/claim/:id', () => import('../directory/joining/join-claim-page').then((m) => m.JoinClaimPage)),
  page('/join/register', () => import('../directory/joining/join-register-page').then((m) => m.JoinRegisterPage)),
  page('/join/request', () => import('../directory/joining/request-status-page').then((m) => m.RequestStatusPage)),
  page('/privacy', () => import('./about/privacy-page').then((m) => m.PrivacyPage)),
  page('/accessibility', () => import('./about/accessibility-page').then((m) => m.AccessibilityPage)),
  page('/help', () => import('./about/help-page').then((m) => m.HelpPage)),
];

const ownPages: RouteObject[] = [
  page('/choose-membership', () => import('./session/choose-membership-page').then((m) => m.ChooseMembershipPage)),
  page('/account', () => import('../accounts/account-page').then((m) => m.AccountPage)),
];

// Sections of one person come from several slices; this is where they meet.
const personSections: RouteObject[] = [
  page('', () => import('../referrals/referral/person-referrals-page').then((m) => m.PersonReferralsPage)),
  page('notes', () => import('../casework/person-notes-page').then((m) => m.PersonNotesPage)),
  page('who-can-see', () => import('../people/person-access-page').then((m) => m.PersonAccessPage)),
  page('permission', () => import('../people/person-consent-page').then((m) => m.PersonConsentPage)),
  page('contact-details', () => import('../people/person-contact-page').then((m) => m.PersonContactPage)),
];

const workPages: RouteObject[] = [
  { path: '/', Component: Home },
  page('/search', () => import('./search/search-page').then((m) => m.SearchPage)),

  // Everybody who may see it
  page('/referrals/:id', () => import('../referrals/referral/referral-page').then((m) => m.ReferralPage)),
  page('/people', () => import('../people/people-page').then((m) => m.PeoplePage)),
  page('/people/:id', () => import('../people/person-page').then((m) => m.PersonPage), personSections),
  page('/services', () => import('../directory/find/services-page').then((m) => m.ServicesPage)),
  page('/services/compare', () => import('../directory/compare/compare-page').then((m) => m.ComparePage)),
  page('/services/:id', () => import('../directory/service-page').then((m) => m.ServicePage)),
  page('/services/:id/edit', () => import('../directory/editing/edit-listing-page').then((m) => m.EditListingPage)),
  page('/services/:id/edit/preview', () =>
    import('../directory/editing/preview-listing-page').then((m) => m.PreviewListingPage),
  ),
  page('/services/:id/history', () =>
    import('../directory/editing/listing-history-page').then((m) => m.ListingHistoryPage),
  ),
  page('/services/:id/sheet', () => import('../signposting/sheet-page').then((m) => m.SheetPage)),

  // Practice, and whoever refers
  page('/refer/:id?', () => import('../referrals/refer/refer-page').then((m) => m.ReferPage)),
  page('/refer/:id/sent', () => import('../referrals/refer/sent-page').then((m) => m.SentPage)),
  page('/our-referrals', () => import('../referrals/worklist/our-referrals-page').then((m) => m.OurReferralsPage)),

  // Link worker
  page('/today', () => import('../referrals/worklist/today-page').then((m) => m.TodayPage)),

  // Community organisation
  page('/inbox', () => import('../referrals/worklist/inbox-page').then((m) => m.InboxPage)),
  page('/our-services', () => import('../directory/our-services-page').then((m) => m.OurServicesPage)),

  // Directory editor
  page('/listings-to-check', () =>
    import('../directory/assurance/listings-to-check-page').then((m) => m.ListingsToCheckPage),
  ),

  page('/changes-to-approve', () =>
    import('../directory/editing/changes-to-approve-page').then((m) => m.ChangesToApprovePage),
  ),
  page('/suggested-corrections', () =>
    import('../directory/reports/reported-listings-page').then((m) => m.ReportedListingsPage),
  ),

  page('/possible-duplicates', () =>
    import('../directory/duplicates/possible-duplicates-page').then((m) => m.PossibleDuplicatesPage),
  ),
  page('/possible-duplicates/:id', () =>
    import('../directory/duplicates/possible-duplicate-page').then((m) => m.PossibleDuplicatePage),
  ),
  page('/sources', () => import('../directory/sources/sources-page').then((m) => m.SourcesPage)),
  page('/sources/new', () => import('../directory/sources/connect-feed-page').then((m) => m.ConnectFeedPage)),
  page('/sources/table', () => import('../directory/tables/choose-table-page').then((m) => m.ChooseTablePage)),
  page('/sources/table/:id', () => import('../directory/tables/table-columns-page').then((m) => m.TableColumnsPage)),
  page('/sources/table/:id/check', () => import('../directory/tables/table-check-page').then((m) => m.TableCheckPage)),
  page('/sources/:id', () => import('../directory/sources/source-page').then((m) => m.SourcePage)),
  page('/sources/:id/readings/:reading', () => import('../directory/sources/reading-page').then((m) => m.ReadingPage)),
  page('/incomplete-listings', () =>
    import('../directory/gaps/incomplete-listings-page').then((m) => m.IncompleteListingsPage),
  ),

  page('/requests-to-join', () =>
    import('../directory/joining/requests-to-join-page').then((m) => m.RequestsToJoinPage),
  ),
  page('/requests-to-join/:id', () =>
    import('../directory/joining/request-to-join-page').then((m) => m.RequestToJoinPage),
  ),

  // Commissioner
  page('/insight', () => import('../insight/insight-page').then((m) => m.InsightPage)),
  page('/unmet-need', () => import('../insight/unmet-need-page').then((m) => m.UnmetNeedPage)),

  // Information governance
  page('/who-saw-whom', () => import('../insight/who-saw-whom-page').then((m) => m.WhoSawWhomPage)),
  page('/who-saw-whom/:id', () => import('../insight/who-has-seen-page').then((m) => m.WhoHasSeenPage)),
  page('/disclosures', () => import('../insight/disclosures-page').then((m) => m.DisclosuresPage)),

  // System administrator
  page('/organisations', () => import('../organisations/organisations-page').then((m) => m.OrganisationsPage)),
  page('/organisations/new', () =>
    import('../organisations/register-organisation-page').then((m) => m.RegisterOrganisationPage),
  ),
  page('/organisations/:id', () => import('../organisations/organisation-page').then((m) => m.OrganisationPage)),
];

/** Every address of the portal. */
export const routes: RouteObject[] = [
  {
    Component: Layout,
    HydrateFallback: Loading,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          ...openPages,
          { Component: RequireSignIn, children: [...ownPages, { Component: RequireMembership, children: workPages }] },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
