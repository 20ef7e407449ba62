import { parseOutcode } from '@kith/nhs';
import type { FieldProblem } from '../../platform/problem.js';
import { emailAddress, webAddress } from '../feeds/reading/values.js';
import { isBackwards } from '../listing/backwards.js';
import * as parts from './check-parts.js';
import { checkSchedules } from './check-times.js';
import { Checking, trimmed, trimmedAll } from './checking.js';
import type { Content } from './content.js';
import { changedFields } from './differences.js';
import type { FieldName } from './listing-fields.js';

/** A content as it may be published, and what is to be put right before that; none where it may. */
export interface Checked {
  content: Content;
  problems: FieldProblem[];
}

type Check = (checking: Checking, before: Content, after: Content) => Partial<Content>;

/** How one refers; what its route does not need is no problem. */
const checkRoute: Check = (checking, _, { referralRoute: route, referralLink, referralEmail }) => {
  const link = checking.read('referralLink', referralLink, webAddress, parts.aPage);
  const email = checking.read('referralEmail', referralEmail, emailAddress, parts.anEmail);
  if (route === 'LINK' && link === null) checking.say('referralLink', 'Enter the address of the form for referrals.');
  if (route === 'EMAIL' && email === null) checking.say('referralEmail', 'Enter the e-mail address for referrals.');
  return { referralLink: link, referralEmail: email };
};

const checkAges: Check = (checking, _, { minimumAge, maximumAge }) => {
  if (isBackwards(minimumAge, maximumAge)) {
    checking.say('maximumAge', `Enter an age from ${minimumAge}, the youngest.`);
  }
  return {};
};

const checkName: Check = (checking, _, { name }) => {
  if (!/[\p{L}\p{N}]/u.test(name)) checking.say('name', 'Enter the name of the service.');
  return { name: name.trim().replace(/\s+/g, ' ') };
};

const checkOutcode: Check = (checking, _, { outcode }) => {
  if (trimmed(outcode) === null) return { outcode: null };
  const parsed = parseOutcode(outcode!);
  if (!parsed.ok) checking.say('outcode', parsed.message);
  return { outcode: parsed.ok ? parsed.outcode : outcode };
};

const tidy =
  (name: FieldName): Check =>
  (_, __, after) => ({ [name]: trimmed(after[name] as string | null) });

/** What is looked at where one of these fields was changed, in the order of the form. */
const checks: readonly (readonly [fields: readonly FieldName[], check: Check])[] = [
  [['name'], checkName],
  [['summary'], (_, __, { summary }) => ({ summary: summary.trim() })],
  [['description'], (_, __, { description }) => ({ description: description.trim() })],
  [['alert'], tidy('alert')],
  [
    ['schedules'],
    (checking, { schedules }, after) => ({ schedules: checkSchedules(checking, schedules, after.schedules) }),
  ],
  [['schedule'], tidy('schedule')],
  [['locations'], (...of) => ({ locations: each('locations', parts.checkPlace)(...of) })],
  [['venue'], tidy('venue')],
  [['outcode'], checkOutcode],
  [['gettingThere'], tidy('gettingThere')],
  [['accessibility'], tidy('accessibility')],
  [['costOptions'], (...of) => ({ costOptions: each('costOptions', parts.checkCost)(...of) })],
  [['cost'], tidy('cost')],
  [['phone'], (checking, _, { phone }) => ({ phone: parts.checkPhone(checking, 'phone', phone) })],
  [['email'], (checking, _, { email }) => ({ email: checking.read('email', email, emailAddress, parts.anEmail) })],
  [['url'], (checking, _, { url }) => ({ url: checking.read('url', url, webAddress, parts.aPage) })],
  [['phones'], (...of) => ({ phones: each('phones', parts.checkOtherPhone)(...of) })],
  [['contacts'], (...of) => ({ contacts: each('contacts', parts.checkContact)(...of) })],
  [['languages'], (_, __, { languages }) => ({ languages: parts.sayingLanguages(languages) })],
  [['eligibility'], tidy('eligibility')],
  [['minimumAge', 'maximumAge'], checkAges],
  [
    ['areaOutcodes'],
    (checking, _, after) => ({ areaOutcodes: parts.checkOutcodes(checking, 'areaOutcodes', after.areaOutcodes) }),
  ],
  [['eligibilityRules'], (...of) => ({ eligibilityRules: each('eligibilityRules', parts.checkRule)(...of) })],
  [['referralRoute', 'referralLink', 'referralEmail'], checkRoute],
  [['questions'], (_, __, { questions }) => ({ questions: trimmedAll(questions) })],
  [['accreditations'], tidy('accreditations')],
  [['funding'], (...of) => ({ funding: each('funding', parts.checkFunding)(...of) })],
];

type PartLists = 'locations' | 'costOptions' | 'phones' | 'contacts' | 'eligibilityRules' | 'funding';

function each<Name extends PartLists>(
  name: Name,
  check: (
    checking: Checking,
    part: Content[Name][number],
    field: string,
    known: Content[Name][number] | undefined,
  ) => Content[Name][number],
) {
  return (checking: Checking, before: Content, after: Content): Content[Name] =>
    checking.parts<Content[Name][number]>(name, before[name], after[name], (part, field, known) =>
      check(checking, part, field, known),
    ) as Content[Name];
}

/**
 * Looks at what was changed of a listing, with the checks by which feeds are read; what they would leave out or put right
 * is told here, by the name of its field. What still is as it stood is not looked at.
 */
export function checkListing(before: Content, after: Content): Checked {
  const checking = new Checking();
  const changed = changedFields(before, after);
  const content = { ...after };
  for (const [fields, check] of checks) {
    if (fields.some((name) => changed.includes(name))) Object.assign(content, check(checking, before, after));
  }
  return { content, problems: checking.problems };
}
