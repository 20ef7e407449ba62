import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FormErrors } from '../../ui/form-errors';
import { BackgroundSection } from './background-section';
import { ContactSection } from './contact-section';
import { CostSection } from './cost-section';
import type { Edited } from './edited-listing';
import { ReferringSection } from './referring-section';
import type { ListingForm } from './use-listing-form';
import { WhatSection } from './what-section';
import { WhenSection } from './when-section';
import { WhereSection } from './where-section';
import { WhoSection } from './who-section';

/** What the API takes and the form does not ask for, and why. Each is sent back as it came. */
const notAsked: Readonly<Record<string, string>> = {
  'schedules.description': 'The words of a source; Kith makes words of the days and hours.',
  'locations.locationId': 'Which place of the directory it is: not a thing to type.',
  'locations.latitude': 'Follows the postcode, or comes from a source.',
  'locations.longitude': 'The same.',
  'locations.identifier': 'The number of the place in a register, which a source knows.',
  'locations.identifierType': 'The same.',
  'locations.addresses.kind': 'Said by the kind of the place.',
  'locations.addresses.attention': 'For letters; a source may give it.',
  'locations.addresses.region': 'Nobody writes it in an address.',
  'locations.addresses.country': 'Everything here is in the United Kingdom.',
  'languages.code': 'Stays with the name of the language that a source gave.',
  'languages.note': 'The same.',
};

const [sdl] = Object.values(
  import.meta.glob<string>('../../../../schema/schema.graphql', { query: '?raw', import: 'default', eager: true }),
);
const schema = buildSchema(sdl!);
const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Every field of an input to whatever depth, without the ids of parts: "costOptions.amount". */
function fieldsOf(type: string, within = ''): string[] {
  const input = schema.getType(type);
  if (!isInputObjectType(input)) throw new Error(`${type} is no input`);
  return Object.values(input.getFields()).flatMap(({ name, type: of }) => {
    const inner = getNamedType(of);
    if (name === 'id') return [];
    return isInputObjectType(inner) && isList(of) ? fieldsOf(inner.name, `${within}${name}.`) : [`${within}${name}`];
  });
}

const phone = { id: 'n', number: '0191 498 0111' };
const times = { id: 't', byDay: ['MO'], byMonthDay: [], frequency: 'WEEKLY', interval: 2 } as const;
const rule = { kind: 'AGE', values: [], sentence: 'Over 50.', minimum: 50 } as const;

/** A listing that has one of each part, and of those that are edited in several ways one of each way. */
const whole = {
  needs: [],
  schedules: [times, { ...times, id: 'u', byDay: [], byMonthDay: [1], frequency: 'MONTHLY' }],
  locations: ['l', 'm'].map((id) => ({ id, locationId: id, kind: 'PHYSICAL', addresses: [], accessibility: [] })),
  costOptions: [{ id: 'c' }],
  phones: [phone],
  contacts: [{ id: 'p', phones: [phone] }],
  languages: [],
  areaOutcodes: [],
  eligibilityRules: [
    { ...rule, id: 'r' },
    { ...rule, id: 's', kind: 'SEX' },
  ],
  referrers: [],
  questions: [],
  funding: [{ id: 'f' }],
} as unknown as Edited;

/** The same in words only: what is said in words is asked for where there are no parts. */
const inWords = { ...whole, schedules: [], locations: [] } as Edited;

function askedBy(edited: Edited): string[] {
  const errors = { of: () => undefined } as unknown as FormErrors;
  const form = { edited, errors, cannotRead: () => undefined } as unknown as ListingForm;
  const sections = [
    WhatSection,
    WhenSection,
    WhereSection,
    CostSection,
    ContactSection,
    WhoSection,
    ReferringSection,
    BackgroundSection,
  ];
  const html = renderToStaticMarkup(sections.map((Part) => <Part key={Part.name} form={form} />));
  return [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name!.replace(/\.\d+(?=\.)/g, ''));
}

test('the form asks for every field that the API takes, or says why it does not', () => {
  const asked = new Set([...askedBy(whole), ...askedBy(inWords)]);
  const taken = fieldsOf('EditedListingInput');
  const missing = taken.filter((name) => !asked.has(name) && name !== 'languages.name');
  expect(asked).toContain('languages');
  expect(missing.sort()).toEqual(Object.keys(notAsked).sort());
});
