import pg from 'pg';
import { foundSql } from '../sql/search.mjs';
import { setting } from './setting.mjs';
import { uuid7 } from './uuid.mjs';

// A date is a day, not an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const pool = new pg.Pool({ connectionString: setting.databaseUrl, max: setting.poolSize });

const rowsOf = async (sql, values) => (await pool.query(sql, values)).rows;

const referralColumns = `id, reference, kind, state, urgency, version, clock, due_on as "dueOn", created_at as "createdAt",
  sent_at as "sentAt", sender_id as "senderId", receiver_id as "receiverId", service_id as "serviceId", person_id as "personId"`;

/** One row for each key, in the order of the keys; null where there is none. */
const byKey = (columns, table, key) => async (keys) => {
  const rows = await rowsOf(`select ${key} as "key", ${columns} from ${table} where ${key} = any ($1)`, [keys]);
  const found = new Map(rows.map((row) => [row.key, row]));
  return keys.map((each) => found.get(each) ?? null);
};

const serviceColumns = `id, name, summary, needs, venue, outcode, schedule, cost, organisation_id as "organisationId"`;

export const organisations = byKey('id, name, phone', 'organisation', 'id');
export const services = byKey(serviceColumns, 'service', 'id');
export const capacities = byKey('available, maximum', 'service_capacity', 'service_id');
export const people = byKey('id, initials, outcode', 'person', 'id');
export const identities = byKey(
  `given_name as "givenName", family_name as "familyName", date_of_birth as "dateOfBirth", postcode, phone`,
  'person_identity',
  'person_id',
);
export const contents = byKey(
  `reason, risk_declaration as "riskDeclaration", access_requirements as "accessRequirements"`,
  'referral_content',
  'referral_id',
);

/** The events of each referral, oldest first. */
export async function events(referralIds) {
  const rows = await rowsOf(
    `select id, referral_id as "referralId", at, transition, from_state as "fromState", to_state as "toState",
       actor_name as "actorName", message, actor_organisation_id as "actorOrganisationId"
     from referral_event where referral_id = any ($1) order by id`,
    [referralIds],
  );
  return referralIds.map((id) => rows.filter((row) => row.referralId === id));
}

const pageOf = (rows, first, edge) => ({
  edges: rows.slice(0, first).map(edge),
  pageInfo: { hasNextPage: rows.length > first },
});

/** A page of the actor's worklist. */
export async function worklist(actor, { tab, first }) {
  const rows = await rowsOf(
    `select ${referralColumns} from referral where receiver_id = $1 and receiver_list = $2 and sent_at is not null
     order by receiver_rank, sort_on, referral.id limit $3`,
    [actor.organisation_id, tab, first + 1],
  );
  return pageOf(rows, first, (node) => ({ node }));
}

export async function referral({ id }) {
  const [row] = await rowsOf(`select ${referralColumns} from referral where id = $1`, [id]);
  return row ?? null;
}

/** The services that are near, answer a need and have a place. */
export async function search({ filter, first }) {
  const rows = await rowsOf(`select ${serviceColumns}, distance from (${foundSql}) found`, [
    filter.text,
    filter.needs,
    filter.nearOutcode,
  ]);
  return pageOf(rows, first, ({ distance, ...node }) => ({ distanceKm: distance, node }));
}

async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Accepts a referral, with all that follows from it. */
export function accept(actor, { id, expectedVersion }) {
  return inTransaction(async (client) => {
    const due = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const { rows } = await client.query(
      `update referral set state = 'ACCEPTED', version = version + 1, updated_at = now(), accepted_at = now(),
         clock = 'FIRST_CONTACT_DUE', due_on = $3, sort_on = $3, sender_list = 'WAITING', sender_rank = 0,
         receiver_list = 'NEEDS_ME', receiver_rank = 1
       where id = $1 and version = $2 and state = 'SENT' and receiver_id = $4 returning ${referralColumns}`,
      [id, expectedVersion, due, actor.organisation_id],
    );
    const [row] = rows;
    if (!row) throw new Error('The referral has changed.');
    await client.query(
      `update service_capacity set available = available - 1, updated_at = now() where service_id = $1 and available > 0`,
      [row.serviceId],
    );
    await client.query(
      `insert into referral_event (id, referral_id, person_id, sender_id, at, transition, from_state, to_state, actor_name,
         actor_organisation_id) values ($1, $2, $3, $4, now(), 'accept', 'SENT', 'ACCEPTED', $5, $6)`,
      [uuid7(), id, row.personId, row.senderId, actor.name, actor.organisation_id],
    );
    await client.query(
      `update access_grant set level = 'FULL', expires_at = null, revoked_at = null where referral_id = $1`,
      [id],
    );
    await client.query(
      `insert into outbox_message (id, topic, entity_id, made_at) values ($1, 'referral.accept', $2, now())`,
      [uuid7(), id],
    );
    return row;
  });
}
