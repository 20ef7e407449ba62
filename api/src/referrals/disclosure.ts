import { formatNhsNumber } from '@kith/nhs';
import { allNeeds, isSensitiveNeed, needs, type Need } from '@kith/referral-lifecycle';
import { Field, ObjectType } from 'type-graphql';
import { ageBand } from '../people/age-band.js';
import type { PersonIdentity } from '../people/person-identity.entity.js';
import type { Person } from '../people/person.entity.js';
import { DisclosureLine } from './disclosure-receipt.entity.js';
import { dateInWords } from '../platform/in-words.js';
import { needsOf } from './need-rows.js';
import type { ReferralContent } from './referral-content.entity.js';
import type { Referral } from './referral.entity.js';

@ObjectType({ description: 'What the receiver of a draft will see.' })
export class DisclosurePreview {
  @Field(() => [DisclosureLine], { description: 'Before it accepts.' })
  beforeAccepting: DisclosureLine[];

  @Field(() => [DisclosureLine], { description: 'In addition, once it has accepted.' })
  afterAccepting: DisclosureLine[];
}

/** What of a referral `disclosureOf` looks at, for the read door. */
export const disclosedColumns = [
  ...['initials', 'birthYear', 'outcode'].map((column) => `person.${column}`),
  ...[
    'givenName',
    'familyName',
    'nhsNumber',
    'dateOfBirth',
    'addressLines',
    'postcode',
    'phone',
    'email',
    'preferredContact',
    'mayLeaveMessage',
    'safeContactNotes',
  ].map((column) => `person.identity.${column}`),
  ...['reason', 'riskDeclaration', 'riskHeadline', 'accessRequirements'].map((column) => `content.${column}`),
];

export interface DisclosureFacts {
  person: Person | null;
  identity: PersonIdentity | null;
  content: ReferralContent | null;
  needs: readonly Need[];
  now: Date;
}

type Line = [label: string, value: string | null | undefined];

const lines = (...all: Line[]): DisclosureLine[] => all.flatMap(([label, value]) => (value ? [{ label, value }] : []));

const labelsOf = (codes: readonly Need[]) =>
  allNeeds
    .filter((code) => codes.includes(code))
    .map((code) => needs[code].label)
    .join('; ');

function risksOf(content: ReferralContent | null): string | null {
  if (content?.riskDeclaration === 'NO_KNOWN_RISKS') return 'No known risks';
  return content?.riskHeadline ?? null;
}

const contactWords = {
  PHONE: 'Telephone',
  TEXT: 'Text message',
  EMAIL: 'E-mail',
  LETTER: 'Letter',
  VISIT: 'Visit',
  IN_PERSON: 'In person',
  VIDEO: 'Video call',
};

function leaveMessageWords(mayLeaveMessage: boolean | null): string {
  if (mayLeaveMessage === null) return 'Not asked';
  return mayLeaveMessage ? 'Yes' : 'No';
}

/** What LIMITED and FULL access will show of a referral; the same two lists are kept as the receipt once it is sent. */
export function disclosureOf({ person, identity, content, needs: codes, now }: DisclosureFacts): DisclosurePreview {
  const beforeAccepting = lines(
    ['Initials', person?.initials],
    ['Age band', person && ageBand(person.birthYear, now)],
    ['Area', person?.outcode],
    ['Needs', labelsOf(codes.filter((code) => !isSensitiveNeed(code)))],
    ['Reason', content?.reason],
    ['Risks', risksOf(content)],
    ['Access requirements', content?.accessRequirements],
  );
  const afterAccepting = lines(
    ['Name', identity && `${identity.givenName} ${identity.familyName}`],
    ['NHS number', identity?.nhsNumber && formatNhsNumber(identity.nhsNumber)],
    ['Date of birth', identity && dateInWords(identity.dateOfBirth)],
    ['Address', identity && [...identity.addressLines, identity.postcode].filter(Boolean).join(', ')],
    ['Telephone', identity?.phone],
    ['E-mail', identity?.email],
    ['Preferred contact', identity?.preferredContact && contactWords[identity.preferredContact]],
    ['May leave a message', identity && leaveMessageWords(identity.mayLeaveMessage)],
    ['Safe contact', identity?.safeContactNotes],
    ['Sensitive needs', labelsOf(codes.filter(isSensitiveNeed))],
  );
  return { beforeAccepting, afterAccepting };
}

/** What the receiver of a draft will see, of a referral loaded with `disclosedColumns` and `needRows`. */
export function previewOf(referral: Referral, now: Date): DisclosurePreview {
  const { person, content } = referral;
  return disclosureOf({ person, content, identity: person?.identity ?? null, needs: needsOf(referral), now });
}
