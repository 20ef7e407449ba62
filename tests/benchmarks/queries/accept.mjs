import { randomBytes } from 'node:crypto';

const document = `mutation Accept($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
  acceptReferral(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
    ... on Referral {
      id state version clock
      person { id initials identity { givenName familyName dateOfBirth } }
      service { id name }
    }
  }
}`;

/** The referrals that wait at the council, whoever has accepted them meanwhile, and all that came of it. */
const resetSql = `
  update referral r set state = 'SENT', version = 1, clock = 'RESPONSE_DUE', due_on = s.due_on, sort_on = s.due_on,
    accepted_at = null, updated_at = s.until, response_days_left = null
  from bench.seed s where s.waiting and r.id = s.referral_id and r.version > 1;
  delete from referral_event e using bench.seed s where s.waiting and e.referral_id = s.referral_id and e.transition = 'accept';
  update access_grant g set level = 'LIMITED' from bench.seed s
  where s.waiting and g.referral_id = s.referral_id and g.level = 'FULL';
  update service_capacity set available = maximum where available < maximum and maximum = 100000;
  truncate outbox_message, idempotency_key, audit_entry;`;

/** The council accepts another referral with each request. */
export const accept = {
  name: 'accept',
  document,
  once: true,
  samples: async ({ client }) => {
    const { rows } = await client.query('select referral_id as id from bench.seed where waiting order by md5(n::text)');
    return rows.map(({ id }) => ({
      actor: 8,
      variables: { id, expectedVersion: 1, idempotencyKey: randomBytes(12).toString('base64url') },
    }));
  },
  reset: async ({ client }) => {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(resetSql);
    await client.query('commit');
    // Without new statistics: plans stay those of the data as they were made.
    await client.query('vacuum referral, access_grant, service_capacity');
    await client.query('checkpoint');
  },
};
