import pg from 'pg';
import { dropIndexes } from './indexes.mjs';
import { writeMembers } from './members.mjs';
import { outcodesSql, organisationsSql, servicesSql } from './places-sql.mjs';
import { say } from './progress.mjs';
import { historySql, peopleSql, referralsSql, seedSql } from './referrals-sql.mjs';
import { figuresOf } from './scales.mjs';
import { functionsSql, shapeSql } from './shape-sql.mjs';

/** Two statements at once keep two cores at work. */
const lanes = 2;

async function connect(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // A superuser in this mode is held to no policy and no foreign key: the rows are made to fit.
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '256MB';
    set synchronous_commit = off; set synchronize_seqscans = off; set max_parallel_maintenance_workers = 1`);
  return client;
}

async function inLanes(clients, statements, done) {
  const waiting = [...statements];
  let finished = 0;
  const lane = async (client) => {
    for (let statement = waiting.shift(); statement; statement = waiting.shift()) {
      await client.query(statement);
      finished += 1;
      done(statement, finished, statements.length);
    }
  };
  await Promise.all(clients.map(lane));
}

const tableOf = (statement) => /^\s*insert into (\w+)/.exec(statement)?.[1];

/** Fills a freshly migrated database as its superuser: rows in sets, indexes afterwards, statistics last. */
export async function fill(superuserUrl, scale) {
  const figures = figuresOf(scale);
  const clients = await Promise.all(Array.from({ length: lanes }, () => connect(superuserUrl)));
  const [client] = clients;
  try {
    // Nothing cleans up, or changes its mind about a plan, while something is measured.
    await client.query('alter system set autovacuum = off');
    // One checkpoint at the end, and not one for each gigabyte.
    await client.query("alter system set max_wal_size = '32GB'");
    await client.query('select pg_reload_conf()');
    say(`${figures.practices} practices, ${figures.teams} teams, ${figures.services} services`);
    for (const sql of [shapeSql, functionsSql, outcodesSql(figures), organisationsSql(figures), servicesSql(figures)]) {
      await client.query(sql);
    }
    // In this mode no trigger does it.
    await client.query('select kith.index_services(array(select id from service))');
    await client.query('analyze');
    await client.query(seedSql(figures));
    say(`${figures.referrals} referrals are thought out`);
    const makeIndexes = await dropIndexes(client);
    // The longest first, so that no lane is left with it at the end.
    const statements = [...historySql, ...referralsSql, ...peopleSql];
    await inLanes(clients, statements, (sql, n, of) => say(`rows ${n}/${of}: ${tableOf(sql)}`));
    await inLanes(clients, makeIndexes, (_sql, n, of) => n % 5 === 0 && say(`indexes ${n}/${of}`));
    await writeMembers(client);
    await client.query('vacuum (analyze)');
    await client.query('alter system reset max_wal_size');
    await client.query('select pg_reload_conf()');
    await client.query('checkpoint');
    say('indexes and statistics are made');
  } finally {
    await Promise.all(clients.map((each) => each.end()));
  }
}
