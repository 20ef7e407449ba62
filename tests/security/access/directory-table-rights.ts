import { elsewhere, everybody, nobody, type Reach, type TableRight } from './reach.js';

const keptReports: Reach = (row, { who, organisationId }) =>
  who === 'DIRECTORY_EDITOR' || (who === 'SERVICE_COORDINATOR' && row['keeper_id'] === organisationId);

const edited: Reach = (_, { who }) => who === 'DIRECTORY_EDITOR';

const seenClaims: Reach = (row, { who }) => who === 'DIRECTORY_EDITOR' && row['state'] !== 'UNCONFIRMED';
const openClaims: Reach = (row, { who }) => who === 'DIRECTORY_EDITOR' && row['state'] === 'WAITING';

// Tables are their sender's alone: in the world of the tests, the editor's of the board.
const sentTable: Reach = (row, { who, membershipId }) =>
  who === 'DIRECTORY_EDITOR' && row['membership_id'] === membershipId;
// What waits to be read stays as it is.
const unaskedTable: Reach = (row, actor) => sentTable(row, actor) && row['asked_at'] === null;
const sentPiece: Reach = (_, { who, place }) => who === 'DIRECTORY_EDITOR' && place === 'board';

// In the world of the tests, only services of the charity have an older version.
const keptVersions: Reach = (_, { who, place }) =>
  who === 'DIRECTORY_EDITOR' || (who === 'SERVICE_COORDINATOR' && place === 'charity');

// The trigger on services lets them follow to whoever keeps the service now, and changes nothing else.
const following = { marks: { kith_definer: 'keeper_id = keeper_id' }, definer: 'SU' };

const keptEditing = {
  id: 'service_id',
  ...following,
  select: keptReports,
  update: keptReports,
  remove: keptReports,
  insert: [
    { change: () => ({}), may: keptReports },
    { change: () => ({ keeper_id: elsewhere }), may: nobody },
  ],
};

// Of the directory nothing is hidden; who may write it is the graph's affair alone.
const open = { select: everybody, update: everybody, insert: [{ change: () => ({}), may: everybody }] };

const ofService = { id: 'service_id', select: everybody };

// The trigger on memberships ends that nobody of an organisation is here, and changes nothing else.
const attended = { marks: { kith_definer: 'unattended = true' } };

/** Who may do what with the rows of the directory. */
export const directoryTables: Record<string, TableRight> = {
  organisation: { id: 'id', mark: "name = 'marked'", ...attended, ...open, worker: 'SIU', definer: 'SU' },
  service: { id: 'id', mark: "name = 'marked'", ...attended, ...open, worker: 'SIU', definer: 'SU' },
  service_listing: { id: 'service_id', mark: "alert = 'marked'", ...open, worker: 'SIU', definer: 'S' },
  service_capacity: { id: 'service_id', mark: "updated_at = '2001-01-01'", ...open, worker: 'SIU', definer: 'S' },
  service_answering: { ...ofService, mark: "counted_on = '2001-01-01'", worker: 'SIU', definer: 'S' },
  // Kept by triggers on what they are made of: nobody writes them.
  service_search: { ...ofService, mark: "name = 'marked'", worker: 'S', definer: 'SIU' },
  search_word: { id: 'id', mark: "word = 'marked'", select: everybody, worker: 'S', definer: 'SI' },
  // Counts, and told only through what holds back the small ones.
  unmet_need: { id: 'month::text || reason || outcode || need', mark: 'times = -7', definer: 'SIU' },
  listing_request: {
    id: 'service_id',
    mark: "asked_at = '2001-01-01'",
    select: edited,
    update: edited,
    insert: [{ change: () => ({}), may: edited }],
    worker: 'SIUD',
  },
  service_gap: { ...ofService, mark: 'weight = -7', worker: 'S', definer: 'SIUD' },
  service_match: { id: 'service_id', mark: 'compared = -7', worker: 'SU', definer: 'SIU' },
  service_match_key: { id: 'service_id || key', mark: "key = 'marked'", worker: 'S', definer: 'SID' },
  service_duplicate: { id: 'id', mark: 'score = -7', select: edited, update: edited, worker: 'SIUD', definer: 'S' },
  listing_report: {
    id: 'id',
    mark: "text = 'marked'",
    ...following,
    select: keptReports,
    update: keptReports,
    insert: [
      {
        change: ({ organisationId }) => ({ reporter_id: organisationId }),
        may: (_, { organisationId }) => organisationId !== null,
      },
      { change: () => ({ reporter_id: elsewhere }), may: nobody },
    ],
  },
  organisation_claim: {
    id: 'id',
    // Each of these columns is granted by itself.
    mark: "(state, decided_at, decided_by_name, decline_reason, decline_note, version) = (state, '2001-01-01', 'marked', 'OTHER', 'marked', 77)",
    select: seenClaims,
    update: openClaims,
    // Whoever asks stores a request that nobody sees, and none that is further than that.
    insert: [
      { change: () => ({ state: 'UNCONFIRMED', token_hash: 'another', invitation_id: null }), may: everybody },
      { change: () => ({ state: 'WAITING', token_hash: 'another', invitation_id: null }), may: nobody },
    ],
    worker: 'SUD',
    definer: 'SU',
  },
  listing_draft: { mark: "saved_by_name = 'marked'", ...keptEditing },
  listing_proposal: { mark: "proposed_by_name = 'marked'", ...keptEditing },
  taxonomy: { id: 'id', mark: "name = 'marked'", select: everybody, worker: 'SIU' },
  taxonomy_term: { id: 'id', mark: "name = 'marked'", select: everybody, worker: 'SIU' },
  // Where services come from, what came of it, and what they said before: for whoever keeps the directory.
  feed_source: {
    id: 'id',
    // Each of these columns is granted by itself.
    mark: "(name, next_run_at, wanted_mode, csv_map, version) = ('Marked', '2026-01-01', 'CHANGES', '{}', 77)",
    select: edited,
    update: edited,
    insert: [
      { change: () => ({ name: 'Another', address: null, allow_private: false }), may: edited },
      { change: () => ({ name: 'Another', address: null, allow_private: true }), may: nobody },
    ],
    worker: 'SIU',
    definer: 'S',
  },
  feed_record: { id: 'service_id', mark: "hash = 'marked'", select: edited, worker: 'SIU', definer: 'S' },
  feed_organisation: { id: 'organisation_id', mark: "stated = '{}'", worker: 'SIU' },
  feed_run: { id: 'id', mark: 'rows_read = -7', select: edited, worker: 'SIU', definer: 'S' },
  service_table: {
    id: 'id',
    mark: "(received, csv_map, withdraw, asked_at, source_id) = (1, '{}', true, '2026-01-01', (select min(id::text)::uuid from feed_source))",
    marks: { kith_worker: "run_id = '01a00000-0000-7000-8000-00000000000e'" },
    select: sentTable,
    update: unaskedTable,
    remove: unaskedTable,
    insert: [
      { change: ({ membershipId }) => ({ membership_id: membershipId, asked_at: null }), may: edited },
      { change: ({ membershipId }) => ({ membership_id: membershipId, asked_at: '2026-01-01' }), may: nobody },
      { change: () => ({ asked_at: null }), may: sentTable },
    ],
    worker: 'SUD',
  },
  service_table_piece: {
    id: 'table_id || place::text',
    mark: 'place = 7',
    select: sentPiece,
    insert: [{ change: () => ({ place: 8 }), may: sentPiece }],
    worker: 'S',
  },
  feed_run_row: { id: 'id', mark: 'place = -7', select: edited, worker: 'SI' },
  listing_version: {
    id: 'service_id',
    mark: "replaced_by_name = 'marked'",
    select: keptVersions,
    insert: [{ change: () => ({}), may: keptVersions }],
    worker: 'SI',
    definer: 'S',
  },
  // Which shape the database has: nobody but its owner, and the backup.
  migrations: { id: 'id', mark: "name = 'marked'" },
  outcode: { id: 'code', mark: 'latitude = 0', select: everybody, worker: 'SIU', definer: 'S' },
};
