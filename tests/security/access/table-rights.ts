import { directoryTables } from './directory-table-rights.js';
import {
  administers,
  by,
  elsewhere,
  everybody,
  inOwnName,
  isCase,
  manages,
  nobody,
  type Reach,
  type TableRight,
} from './reach.js';

const ofPerson = ['person_id', 'person'] as const;
const ofReferral = ['referral_id', 'referral'] as const;

const writtenThere: Reach = (row, actor) => isCase(actor) && row['organisation_id'] === actor.organisationId;

const records: Record<string, TableRight> = {
  person: {
    id: 'id',
    key: ['id', 'person'],
    mark: "outcode = 'ZZ9'",
    select: by('limited'),
    update: by('full'),
    worker: 'S',
    definer: 'SI',
  },
  person_identity: {
    id: 'person_id',
    key: ofPerson,
    mark: "phone = 'marked'",
    select: by('full'),
    update: by('full'),
    definer: 'SI',
  },
  access_grant: {
    id: 'id',
    key: ofPerson,
    mark: "granted_at = '2001-01-01'",
    select: grantsSeen(),
    worker: 'S',
    definer: 'SIU',
  },
  consent: {
    id: 'id',
    key: ofPerson,
    mark: "notice_version = 'marked'",
    select: (row, actor) =>
      isCase(actor) && [row['recorded_by_id'], row['recipient_id']].includes(actor.organisationId),
    insert: inOwnName('recorded_by_id', by('full')),
    worker: 'S',
    definer: 'S',
  },
  referral: {
    id: 'id',
    key: ['id', 'referral'],
    mark: 'version = -7',
    select: by('party'),
    update: by('listed'),
    insert: inOwnName('sender_id', (_, actor) => isCase(actor)),
    worker: 'SU',
    definer: 'SI',
  },
  referral_content: {
    id: 'referral_id',
    key: ofReferral,
    mark: "risk_headline = 'marked'",
    select: by('content'),
    update: by('senders', 'drafters'),
    remove: by('senders', 'drafters'),
    insert: inOwnName('sender_id', (_, actor) => isCase(actor)),
    definer: 'SI',
  },
  referral_need: {
    id: 'referral_id || code',
    key: ofReferral,
    mark: 'sensitive = not sensitive',
    remove: by('senders', 'drafters'),
    select: (row, actor) => by(row['sensitive'] ? 'sensitive' : 'content')(row, actor),
    insert: inOwnName('sender_id', (_, actor) => isCase(actor)),
    definer: 'SI',
  },
  referral_event: {
    id: 'id',
    key: ofReferral,
    mark: "actor_name = 'marked'",
    select: by('content'),
    insert: inOwnName('actor_organisation_id', (_, actor) => isCase(actor)),
    worker: 'SI',
    definer: 'SI',
  },
  referral_contact: {
    id: 'id',
    key: ofReferral,
    mark: "note = 'marked'",
    select: by('receiverContacts'),
    insert: inOwnName('organisation_id', by('receiverContacts')),
  },
  disclosure_receipt: {
    id: 'id',
    key: ofReferral,
    mark: "sent_at = '2001-01-01'",
    insert: inOwnName('sender_id', (_, actor) => isCase(actor)),
    definer: 'SI',
    select: (row, actor) =>
      (isCase(actor) && row['sender_id'] === actor.organisationId) ||
      (actor.who === 'INFORMATION_GOVERNANCE' && row['oversight_id'] === actor.organisationId),
  },
  note: {
    id: 'id',
    key: ofPerson,
    mark: "author_name = 'marked'",
    select: writtenThere,
    insert: inOwnName('organisation_id', by('ownNotes')),
  },
  signpost: {
    id: 'id',
    key: ofPerson,
    mark: "undone_at = '2001-01-01'",
    select: writtenThere,
    update: writtenThere,
    insert: inOwnName('organisation_id', by('ownNotes')),
    worker: 'SU',
    definer: 'S',
  },
};

/** Who registered the person sees every grant on them, others their own, for ever. */
function grantsSeen(): Reach {
  return (row, actor) => isCase(actor) && [row['organisation_id'], row['owner_id']].includes(actor.organisationId);
}

const accounts: Record<string, TableRight> = {
  membership: {
    id: 'id',
    mark: "member_name = 'marked'",
    worker: 'S',
    definer: 'SIU',
    update: manages,
    select: (row, actor) =>
      administers(actor) ||
      (actor.userId !== null && row['user_id'] === actor.userId) ||
      (actor.organisationId !== null && row['organisation_id'] === actor.organisationId),
  },
  invitation: {
    id: 'id',
    mark: "invited_by_name = 'marked'",
    select: manages,
    update: manages,
    worker: 'SI',
    definer: 'SIU',
    insert: [
      {
        change: ({ organisationId }) => ({ organisation_id: organisationId }),
        may: (_, actor) => manages({ organisation_id: actor.organisationId }, actor),
      },
      { change: () => ({ organisation_id: elsewhere }), may: (_, actor) => administers(actor) },
    ],
  },
  'auth.user': { id: 'id', mark: "name = 'marked'", auth: 'SIUD', definer: 'S', columns: 'id, email' },
  'auth.session': {
    id: 'id',
    mark: '"userAgent" = \'marked\'',
    auth: 'SIUD',
    definer: 'SD',
    columns: 'id, "userId", "expiresAt", "createdAt"',
  },
  'auth.account': { id: 'id', mark: "scope = 'marked'", auth: 'SIUD' },
  'auth.verification': { id: 'id', mark: "value = 'marked'", auth: 'SIUD' },
  'auth.twoFactor': { id: 'id', mark: "secret = 'marked'", auth: 'SIUD' },
  'auth.guess': { id: 'key', mark: 'points = -7', auth: 'SIUD' },
};

const ownKey: Reach = (row, { userId, organisationId }) =>
  userId !== null && row['user_id'] === userId && row['organisation_id'] === organisationId;

const platform: Record<string, TableRight> = {
  audit_entry: {
    id: 'id',
    mark: "why = 'marked'",
    worker: 'SI',
    // Jobs act for no organisation, and nobody writes what passes for older than it is.
    refused: {
      kith_worker: { instead: { organisation_id: null }, changes: [{ organisation_id: elsewhere }, { written_in: 1 }] },
    },
    definer: 'S',
    select: (row, actor) =>
      actor.who === 'INFORMATION_GOVERNANCE' &&
      [row['organisation_id'], row['oversight_id']].includes(actor.organisationId),
    insert: [
      {
        change: ({ organisationId, userId }) => ({ organisation_id: organisationId, user_id: userId }),
        may: everybody,
      },
      {
        change: ({ organisationId, userId }) => ({ organisation_id: organisationId, user_id: userId, written_in: 1 }),
        may: nobody,
      },
      { change: ({ userId }) => ({ organisation_id: elsewhere, user_id: userId }), may: nobody },
      { change: ({ organisationId }) => ({ organisation_id: organisationId, user_id: elsewhere }), may: nobody },
    ],
  },
  audit_seal: { id: 'position', mark: "hash = 'marked'", worker: 'SI' },
  revocation: {
    id: 'id',
    mark: "put_back_at = '2001-01-01'",
    worker: 'S',
    definer: 'I',
    refused: { kith_definer: { changes: [{ written_in: 1 }] } },
  },
  outbox_message: {
    id: 'id',
    mark: "topic = 'marked'",
    worker: 'SIUD',
    insert: [
      { change: () => ({ delivered_at: null }), may: everybody },
      { change: () => ({ delivered_at: '2026-01-01' }), may: nobody },
    ],
  },
  idempotency_key: {
    id: 'key',
    mark: "request_hash = 'marked'",
    select: ownKey,
    update: ownKey,
    worker: 'SD',
    insert: [
      {
        change: ({ organisationId, userId }) => ({ organisation_id: organisationId, user_id: userId }),
        may: (_, { organisationId }) => organisationId !== null,
      },
      { change: ({ userId }) => ({ organisation_id: elsewhere, user_id: userId }), may: nobody },
    ],
  },
};

/** What sign-in keeps and no backup does. */
export const notBackedUp = ['auth.session', 'auth.verification', 'auth.guess'];

/** Who may do what with the rows of every table, whatever the graph says: what holds when the graph is wrong. */
export const tableRights: Readonly<Record<string, TableRight>> = {
  ...records,
  ...accounts,
  ...platform,
  ...directoryTables,
};
