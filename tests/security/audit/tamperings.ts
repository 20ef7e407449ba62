import type pg from 'pg';

/** How somebody with every right in the database could falsify what was sealed. */
export const tamperings = ['edit', 'delete', 'reorder', 'insert', 'cut', 'reseal'] as const;
export type Tampering = (typeof tamperings)[number];

/** Gives numbers from 0 up to below `below`, the same for the same seed. */
export type Pick = (below: number) => number;

/** Each column of the audit with another value than it has. */
const edits = [
  "actor_name = actor_name || ' '",
  "at = at + interval '1 microsecond'",
  "operation = 'somethingElse'",
  'wrote = not wrote',
  "why = coalesce(why, '') || 'because'",
  "problem = case when problem is null then 'FORBIDDEN' end",
  "role = case when role = 'LINK_WORKER' then 'SESSION_LEAD' else 'LINK_WORKER' end",
  'user_id = gen_random_uuid()',
  'membership_id = case when membership_id is null then gen_random_uuid() end',
  'organisation_id = gen_random_uuid()',
  "person_ids = person_ids || '019a0000-0000-7000-8000-000000000000'::uuid",
  "person_ids = '{019a0000-0000-7000-8000-000000000000}'",
  "request_id = request_id || '0'",
];

interface SealedRow {
  position: string;
  entry_id: string;
}

async function someSealed(client: pg.Client, pick: Pick): Promise<SealedRow> {
  const { rows } = await client.query<SealedRow>(
    "select position, entry_id from audit_seal where kind = 'AUDIT' order by position",
  );
  return rows[pick(rows.length)]!;
}

async function edit(client: pg.Client, pick: Pick): Promise<void> {
  const { entry_id: id } = await someSealed(client, pick);
  await client.query(`update audit_entry set ${edits[pick(edits.length)]} where id = $1`, [id]);
}

async function remove(client: pg.Client, pick: Pick): Promise<void> {
  const { entry_id: id, position } = await someSealed(client, pick);
  await client.query('delete from audit_entry where id = $1', [id]);
  if (pick(2) === 0) return;
  // With its seal, and the gap closed.
  await client.query('delete from audit_seal where position = $1', [position]);
  if (pick(2) === 0) return;
  await client.query('update audit_seal set position = -position where position > $1', [position]);
  await client.query('update audit_seal set position = -position - 1 where position < 0');
}

async function reorder(client: pg.Client, pick: Pick): Promise<void> {
  const one = await someSealed(client, pick);
  let other = one;
  while (other.entry_id === one.entry_id) other = await someSealed(client, pick);
  if (pick(2) === 0) {
    await client.query(
      `update audit_seal s set position = -o.position from audit_seal o
       where (s.position, o.position) in (($1, $2), ($2, $1))`,
      [one.position, other.position],
    );
    await client.query('update audit_seal set position = -position where position < 0');
    return;
  }
  // The rows change places by their ids; each still stands where a seal expects one.
  const spare = '019a0000-0000-7000-8000-00000000ffff';
  const rename = (from: string, to: string) => client.query('update audit_entry set id = $2 where id = $1', [from, to]);
  await rename(one.entry_id, spare);
  await rename(other.entry_id, one.entry_id);
  await rename(spare, other.entry_id);
}

/** A look that never was, among those that were sealed long ago; with or without a seal of its own. */
async function insert(client: pg.Client, pick: Pick): Promise<void> {
  const { entry_id: like, position } = await someSealed(client, pick);
  await client.query(
    `insert into audit_entry select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* from audit_entry a where id = $1`,
    [like],
  );
  if (pick(2) === 0) return;
  await client.query('update audit_seal set position = -position where position > $1', [position]);
  await client.query('update audit_seal set position = -position + 1 where position < 0');
  await client.query(
    `insert into audit_seal (position, kind, entry_id, hash) select $1::bigint + 1, 'AUDIT', a.id, encode(sha256(a.id::text::bytea), 'hex')
     from audit_entry a where not exists (select from audit_seal s where s.entry_id = a.id)`,
    [position],
  );
}

/** The end of the audit goes, and the end of the chain with it, down to the end of an earlier batch. */
async function cut(client: pg.Client, pick: Pick): Promise<void> {
  const { rows } = await client.query<{ position: string }>(
    "select position from audit_seal where kind = 'BATCH' order by position",
  );
  const [from] = pick(10) === 0 ? ['0'] : [rows[pick(rows.length - 1)]!.position];
  await client.query('delete from audit_entry where id in (select entry_id from audit_seal where position > $1)', [
    from,
  ]);
  await client.query('delete from audit_seal where position > $1', [from]);
}

/** Does one of them in a transaction of the client's. */
export const tamper: Record<Exclude<Tampering, 'reseal'>, (client: pg.Client, pick: Pick) => Promise<void>> = {
  edit,
  delete: remove,
  reorder,
  insert,
  cut,
};
