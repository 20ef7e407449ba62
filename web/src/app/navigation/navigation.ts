import type { Role } from '../../gql/graphql';

export interface NavigationEntry {
  readonly label: string;
  readonly to: string;
  /** The address itself only, not the pages below it. */
  readonly exact?: boolean;
  /** Further pages that belong to it. */
  readonly also?: readonly string[];
}

/** For whom one acts, as far as the navigation cares. */
export interface ActingFor {
  readonly role: Role;
  readonly organisation: { readonly id: string };
}

type EntriesFor = (organisationId: string) => readonly NavigationEntry[];

const practice: EntriesFor = () => [
  { label: 'Refer a patient', to: '/refer' },
  { label: 'Our referrals', to: '/our-referrals' },
  { label: 'Find a service', to: '/services' },
];

const linkWorker: EntriesFor = (organisationId) => [
  { label: 'Today', to: '/today' },
  { label: 'My people', to: '/people' },
  { label: 'Find a service', to: '/services' },
  { label: 'Team', to: `/organisations/${organisationId}` },
];

const community: EntriesFor = () => [
  { label: 'Inbox', to: '/inbox' },
  { label: 'People we support', to: '/people' },
  { label: 'Our services', to: '/our-services' },
];

/** The worklists to which one comes from the first of them. */
const editorWorklists = [
  '/suggested-corrections',
  '/changes-to-approve',
  '/possible-duplicates',
  '/incomplete-listings',
  '/requests-to-join',
];

const pagesByRole: Readonly<Record<Role, EntriesFor>> = {
  PRACTICE_REFERRER: practice,
  PRACTICE_MANAGER: practice,
  LINK_WORKER: linkWorker,
  LINK_WORKER_MANAGER: linkWorker,
  SERVICE_COORDINATOR: community,
  SESSION_LEAD: community,
  DIRECTORY_EDITOR: () => [
    { label: 'Listings to check', to: '/listings-to-check', also: editorWorklists },
    { label: 'Services', to: '/services' },
    { label: 'Sources', to: '/sources' },
  ],
  COMMISSIONER: () => [
    { label: 'Insight', to: '/insight' },
    { label: 'Unmet need', to: '/unmet-need' },
  ],
  INFORMATION_GOVERNANCE: () => [
    { label: 'Who saw whom', to: '/who-saw-whom' },
    { label: 'Disclosures', to: '/disclosures' },
  ],
  SYSTEM_ADMINISTRATOR: (organisationId) => [
    { label: 'Organisations', to: '/organisations', exact: true },
    { label: 'Members', to: `/organisations/${organisationId}` },
  ],
};

/** The pages of a role, in the order of its work; the first is where one arrives. */
export function pagesOf({ role, organisation }: ActingFor): readonly NavigationEntry[] {
  return pagesByRole[role](organisation.id);
}

/** Where somebody in this role arrives. */
export function firstPageOf(role: Role): string {
  return pagesByRole[role]('')[0]?.to ?? '/account';
}
