import { londonDate } from '@kith/nhs';
import type { ConsentInput, ConsentMethod } from '../../gql/graphql';
import type { ChosenPerson } from '../../people/find-person/person-choice';
import { longDate } from '../../ui/date-words';
import type { FieldError } from '../../ui/form-errors';

export type PermissionChoice = 'ON_RECORD' | 'GIVEN' | 'BEST_INTERESTS' | 'NOT_SOUGHT' | 'REFUSED';

/** What is said about permission to share; told with sending, not kept in the draft. */
export interface Permission {
  readonly choice: PermissionChoice | null;
  readonly method: ConsentMethod;
  readonly givenBy: 'PERSON' | 'OTHER';
  readonly representative: string;
  /** One for each choice, so that trying another does not carry it over. */
  readonly notSoughtReason: string;
  readonly bestInterestsReason: string;
}

export const noPermission: Permission = {
  choice: null,
  method: 'VERBAL',
  givenBy: 'PERSON',
  representative: '',
  notSoughtReason: '',
  bestInterestsReason: '',
};

export const methodLabels: Readonly<Record<ConsentMethod, string>> = {
  VERBAL: 'In words',
  WRITTEN: 'In writing',
  ELECTRONIC: 'Online or by message',
};

export type LedgerEntry = ChosenPerson['consents'][number];

/** The newest decision about sharing with this recipient, if it lets one share; the server has the last word. */
export function permissionOnRecord(person: ChosenPerson | null, recipientId: string | null): LedgerEntry | null {
  const entry = person?.consents.find(({ recipient }) => recipient.id === recipientId);
  if (!entry || entry.decision === 'REFUSED' || entry.decision === 'WITHDRAWN') return null;
  return entry.expiresOn && entry.expiresOn < londonDate(new Date()) ? null : entry;
}

const decisionWords: Readonly<Record<LedgerEntry['decision'], string>> = {
  GIVEN: 'Agreed',
  NOT_SOUGHT: 'Not asked, with a reason on record',
  BEST_INTERESTS: 'In their best interests',
  REFUSED: 'Refused',
  WITHDRAWN: 'Withdrawn',
};

/** "Agreed, recorded by Dev Patel on Thursday 26 November 2026" */
export function recordWords({ decision, recordedByName, recordedAt }: LedgerEntry): string {
  return `${decisionWords[decision]}, recorded by ${recordedByName} on ${longDate(recordedAt)}`;
}

/** What to say to the server; nothing where the record covers it. */
export function consentInput(permission: Permission): ConsentInput | null {
  const { choice, method, givenBy, representative } = permission;
  if (choice === null || choice === 'ON_RECORD') return null;
  if (choice === 'NOT_SOUGHT') return { decision: choice, reason: permission.notSoughtReason.trim() };
  if (choice === 'BEST_INTERESTS') return { decision: choice, reason: permission.bestInterestsReason.trim() };
  const reason = givenBy === 'OTHER' ? `Given by ${representative.trim()}` : null;
  return { decision: choice, method, reason };
}

/** The permission in words, for checking. */
export function permissionWords(permission: Permission, onRecord: LedgerEntry | null, word: string): string {
  switch (permission.choice) {
    case 'ON_RECORD':
      return onRecord ? recordWords(onRecord) : '';
    case 'GIVEN': {
      const who = permission.givenBy === 'PERSON' ? `The ${word} agreed` : `${permission.representative.trim()} agreed`;
      return `${who}, ${methodLabels[permission.method].toLowerCase()}`;
    }
    case 'NOT_SOUGHT':
      return `Not asked: ${permission.notSoughtReason.trim()}`;
    case 'BEST_INTERESTS':
      return `In their best interests: ${permission.bestInterestsReason.trim()}`;
    default:
      return '';
  }
}

/** What is missing in it, to be told at once. */
export function permissionProblems(permission: Permission, word: string): readonly FieldError[] {
  const { choice, givenBy, representative } = permission;
  if (choice === null) {
    return [{ field: 'consent.decision', message: `Say whether the ${word} agreed, or on what basis you share` }];
  }
  if (choice === 'REFUSED') {
    return [{ field: 'consent.decision', message: `The ${word} said no, so this referral cannot be sent` }];
  }
  if (choice === 'GIVEN' && givenBy === 'OTHER' && representative.trim() === '') {
    return [{ field: 'representative', message: `Say who agreed for the ${word}, and what entitles them` }];
  }
  if (choice === 'NOT_SOUGHT' && permission.notSoughtReason.trim() === '') {
    return [{ field: 'consent.reason', message: 'Say why permission was not asked for' }];
  }
  if (choice === 'BEST_INTERESTS' && permission.bestInterestsReason.trim() === '') {
    return [{ field: 'consent.reason', message: `Say why sharing is in the ${word}'s best interests` }];
  }
  return [];
}
