/** The tables whose indexes are made after their rows, which is several times faster. */
const filled = [
  'person',
  'person_identity',
  'referral',
  'referral_content',
  'referral_need',
  'referral_event',
  'referral_contact',
  'disclosure_receipt',
  'consent',
  'access_grant',
];

/** Every index that no foreign key needs while rows are written: how to drop it, and how to make it again. */
const listSql = `
  select case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
           else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop,
    case when c.oid is null then pg_get_indexdef(i.indexrelid)
           else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as make
  from pg_index i
  left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
  where i.indrelid = any ($1::regclass[])
    and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = i.indexrelid)
  order by pg_relation_size(i.indrelid), 1`;

/** Drops them and gives the statements that make them again. */
export async function dropIndexes(client) {
  const { rows } = await client.query(listSql, [filled]);
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}
