import type { Actor } from './actors.js';
import { dataAs } from './run.js';

const phone = 'id number extension type description';

/** Everything of a listing that is edited. */
const everyEditedField = `
  name summary description status needs schedule venue outcode gettingThere accessibility cost phone email url
  eligibility minimumAge maximumAge areaOutcodes referralRoute referralLink referralEmail referrers
  responseWorkingDays questions pauseWhenFull alert accreditations
  schedules { id locationId validFrom validTo startsOn frequency interval byDay byMonthDay opensAt closesAt
    description attending link notes }
  locations { id locationId kind name description latitude longitude identifier identifierType gettingThere
    addresses { id kind attention line city region county postcode country }
    accessibility { id description details url } }
  costOptions { id validFrom validTo option amount amountDescription }
  phones { ${phone} } contacts { id name title department email phones { ${phone} } }
  languages { id name code note } funding { id source }
  eligibilityRules { id kind values minimum maximum sentence }`;

const differences = 'differences { field label before after waitsForEditor changedByOthers }';

/** What those who keep a listing see of its editing. */
const editingFields = `id version name cost phone viewerCanEdit assuredDate
  listingDraft { version savedByName returnedReason returnedByName acceptsReferrals
    edited { ${everyEditedField} } published { name cost schedule venue outcode url summary } problems { field message } ${differences} }
  listingProposal { proposedByName ${differences} }`;

export interface Difference {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
  waitsForEditor: boolean;
  changedByOthers: boolean;
}

/** A listing as it is edited, with all that may be sent back. */
export interface Edited extends Record<string, unknown> {
  name: string;
  cost: string | null;
  schedules: Record<string, unknown>[];
  locations: Record<string, unknown>[];
}

export interface Editing {
  id: string;
  version: number;
  name: string;
  cost: string | null;
  phone: string | null;
  viewerCanEdit: boolean;
  assuredDate: string | null;
  listingDraft: {
    version: number;
    savedByName: string | null;
    returnedReason: string | null;
    returnedByName: string | null;
    acceptsReferrals: boolean;
    edited: Edited;
    published: Record<string, unknown>;
    problems: { field: string; message: string }[];
    differences: Difference[];
  };
  listingProposal: { proposedByName: string; differences: Difference[] } | null;
}

const problem = `__typename ... on Problem { message } ... on InvalidInput { fields { field message } }
  ... on Service { ${editingFields} }`;
const versioned = '$id: ID!, $expectedVersion: Int!';
const passed = 'id: $id, expectedVersion: $expectedVersion';

/** The document that asks for what is being edited of a listing. */
export const readEditing = `query Editing($id: ID!) { service(id: $id) { ${editingFields} } }`;

/** The documents of what is done to a listing, by the name of the mutation. */
export const editingMutations = {
  saveListingDraft: `mutation Save(${versioned}, $draftVersion: Int!, $input: EditedListingInput!, $key: String) {
    saveListingDraft(${passed}, draftVersion: $draftVersion, input: $input, idempotencyKey: $key) {
      ${problem} ... on DraftChanged { currentVersion } ... on ListingChanged { currentVersion } } }`,
  discardListingDraft: `mutation Discard($id: ID!, $draftVersion: Int!) {
    discardListingDraft(id: $id, draftVersion: $draftVersion) {
      __typename ... on DraftChanged { currentVersion } ... on Service { ${editingFields} } } }`,
  publishListing: `mutation Publish(${versioned}, $draftVersion: Int!, $key: String) {
    publishListing(${passed}, draftVersion: $draftVersion, idempotencyKey: $key) {
      ${problem} ... on DraftChanged { currentVersion } ... on ListingChanged { currentVersion } } }`,
  restoreListing: `mutation Restore(${versioned}, $restored: Int!) {
    restoreListing(${passed}, restored: $restored) {
      __typename ... on ListingChanged { currentVersion } ... on Service { ${editingFields} } } }`,
  approveListing: `mutation Approve(${versioned}) {
    approveListing(${passed}) { ${problem} ... on ListingChanged { currentVersion } } }`,
  returnListing: `mutation Return(${versioned}, $reason: String!) {
    returnListing(${passed}, reason: $reason) { ${problem} ... on ListingChanged { currentVersion } } }`,
} as const;
export type EditingMutation = keyof typeof editingMutations;

/** What a mutation of a listing answered: the service, or a problem. */
export type EditingAnswer = Editing & {
  __typename: string;
  message?: string;
  currentVersion?: number;
  fields?: { field: string; message: string }[];
};

/** Does something to a listing, and answers what it answered. */
export async function edit(actor: Actor, name: EditingMutation, variables: object): Promise<EditingAnswer> {
  const data = await dataAs<Record<EditingMutation, EditingAnswer>>(actor, editingMutations[name], { ...variables });
  return data[name];
}

/** What somebody sees of the editing of a listing. */
export const editingOf = async (actor: Actor, id: string): Promise<Editing> =>
  (await dataAs<{ service: Editing }>(actor, readEditing, { id })).service;

/** Changes some fields of a listing in its draft, beginning with what there is. */
export async function saveDraft(actor: Actor, id: string, changes: object): Promise<EditingAnswer> {
  const { version, listingDraft } = await editingOf(actor, id);
  const input = { ...listingDraft.edited, ...changes };
  return edit(actor, 'saveListingDraft', { id, expectedVersion: version, draftVersion: listingDraft.version, input });
}

/** Changes some fields of a listing and publishes them. */
export async function publishChanges(actor: Actor, id: string, changes: object): Promise<EditingAnswer> {
  const { version, listingDraft } = await saveDraft(actor, id, changes);
  return edit(actor, 'publishListing', { id, expectedVersion: version, draftVersion: listingDraft.version });
}
