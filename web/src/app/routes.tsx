import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Loading } from '../ui/loading';
import { ErrorPage } from './layout/error-page';
import { Layout } from './layout/layout';
import { NotFoundPage } from './layout/not-found-page';
import { Home } from './navigation/home';
import { RequireMembership, RequireSignIn } from './session/require-membership';

/** A page in a chunk of its own, fetched when somebody goes there. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

const openPages: RouteObject[] = [
  page('/sign-in', () => import('./session/sign-in-page').then((m) => m.SignInPage)),
  page('/sign-in/code', () => import('./session/sign-in-code-page').then((m) => m.SignInCodePage)),
  page('/signed-out', () => import('./session/signed-out-page').then((m) => m.SignedOutPage)),
  page('/invitation', () => import('../accounts/invitation-page').then((m) => m.InvitationPage)),
  page('/privacy', () => import('./about/privacy-page').then((m) => m.PrivacyPage)),
  page('/accessibility', () => import('./about/accessibility-page').then((m) => m.AccessibilityPage)),
  page('/help', () => import('./about/help-page').then((m) => m.HelpPage)),
];

const ownPages: RouteObject[] = [
  page('/choose-membership', () => import('./session/choose-membership-page').then((m) => m.ChooseMembershipPage)),
  page('/account', () => import('../accounts/account-page').then((m) => m.AccountPage)),
];

const workPages: RouteObject[] = [
  { path: '/', Component: Home },
  page('/search', () => import('./search/search-page').then((m) => m.SearchPage)),

  // System administrator
  page('/organisations', () => import('../organisations/organisations-page').then((m) => m.OrganisationsPage)),
  page('/organisations/new', () =>
    import('../organisations/register-organisation-page').then((m) => m.RegisterOrganisationPage),
  ),
  page('/organisations/:id', () => import('../organisations/organisation-page').then((m) => m.OrganisationPage)),
];

export const router = createBrowserRouter([
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
]);
