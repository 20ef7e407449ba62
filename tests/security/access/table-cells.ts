import pg from 'pg';
import { inject } from 'vitest';
import { uuidv7 } from '../../testkit/ids.js';
import { urlOf } from '../../testkit/cluster.js';
import { theServer } from '../../testkit/server.js';
import { cases, type Place, type Who } from './relations.js';
import { functionRights } from './function-rights.js';
import type { Row, SqlActor, TableRight } from './reach.js';
import { notBackedUp, tableRights } from './table-rights.js';
import { actorSql, insertOf, insertsAs, isDenied, quoted, takeBack, type Role } from './table-sql.js';
import type { Viewer, World } from './world.js';

const roles = [
  'kith_app',
  'kith_worker',
  'kith_definer',
  'kith_auth',
  'kith_backup',
] as const satisfies readonly Role[];
/** Roles that stand for all: who has cases, who manages besides, who keeps listings, and who sees nothing of a case. */
const rolesTried: Record<Place, readonly Who[]> = {
  practice: ['LINK_WORKER', 'PRACTICE_MANAGER', 'SYSTEM_ADMINISTRATOR', 'INFORMATION_GOVERNANCE', 'COMMISSIONER'],
  charity: ['LINK_WORKER', 'PRACTICE_MANAGER', 'SERVICE_COORDINATOR', 'INFORMATION_GOVERNANCE', 'COMMISSIONER'],
  board: ['LINK_WORKER', 'DIRECTORY_EDITOR', 'SYSTEM_ADMINISTRATOR', 'INFORMATION_GOVERNANCE'],
  stranger: ['ANONYMOUS', 'LINK_WORKER', 'SERVICE_COORDINATOR', 'SYSTEM_ADMINISTRATOR'],
};

const actorOf = ({ who, place, actor }: Viewer): SqlActor => ({
  who,
  place,
  userId: actor?.userId ?? null,
  membershipId: actor?.membershipId ?? null,
  organisationId: actor?.membershipId ? actor.organisation.id : null,
});

/** SQL under the roles that serve, compared with the table of what holds when the graph is wrong. */
export class TableCells {
  cells = 0;

  private constructor(
    private readonly client: pg.Client,
    private readonly world: World,
    private readonly actors: readonly SqlActor[],
  ) {}

  static async open(world: World): Promise<TableCells> {
    const { ownerUrl } = await theServer();
    const client = new pg.Client({
      connectionString: urlOf(inject('cluster').adminUrl, new URL(ownerUrl).pathname.slice(1)),
    });
    await client.connect();
    const tried = world.viewers.filter(({ who, place }) => rolesTried[place].includes(who));
    return new TableCells(client, world, tried.map(actorOf));
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Mismatches of one table; nothing that is tried is kept. */
  async table(name: string): Promise<string[]> {
    const right = tableRights[name];
    if (!right) return [`${name} has no line in table-rights.ts`];
    await this.begin();
    try {
      const rows = await this.rowsOf(name, right);
      const found: string[] = [];
      for (const actor of this.actors) found.push(...(await this.asActor(name, right, rows, actor)));
      for (const role of roles) found.push(...(await this.asRole(name, right, rows, role)));
      return found;
    } finally {
      await this.client.query('rollback');
    }
  }

  /** Mismatches in who may call a function. */
  async function(name: string): Promise<string[]> {
    await this.begin();
    try {
      // With their schemas: to a role that may not look into one, the type would not be denied but not be there.
      await this.client.query('set local search_path = pg_catalog');
      const { rows } = await this.client.query<{ types: string[] }>(
        `select array(select format_type(t, null) from unnest(proargtypes) t) as types from pg_proc
         where pronamespace = 'kith'::regnamespace and proname = $1`,
        [name],
      );
      const given = rows[0]?.types.map((type) => `null::${type}`).join(', ');
      const found: string[] = [];
      for (const role of roles) {
        const { error } = await this.tried(role, undefined, `select * from kith.${name}(${given})`);
        const may = !new RegExp(`permission denied for (function ${name}$|schema)`).test(error?.message ?? '');
        const should = functionRights[name]?.split(' ').includes(role.slice('kith_'.length)) ?? false;
        this.cells += 1;
        if (may !== should) found.push(`${role} calls kith.${name}: ${may}, not ${should}`);
      }
      return found;
    } finally {
      await this.client.query('rollback');
    }
  }

  // An owner who is held to row-level security lifts it, and takes the serving roles, for this one transaction.
  private async begin(): Promise<void> {
    await this.client.query('begin');
    // The only table in which nothing has been written yet: there is no sealer here.
    const aSeal = `insert into audit_seal (position, kind, entry_id, hash) values (-7, 'AUDIT', gen_random_uuid(), 'made'); savepoint tried`;
    if (inject('cluster').pastRowSecurity) return void (await this.client.query(aSeal));
    await this.client.query(`grant ${roles.join(', ')} to current_user`);
    await this.client.query(`do $$ declare t regclass; begin
      for t in select oid from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
        execute format('alter table %s no force row level security', t);
      end loop; end $$; ${aSeal}`);
  }

  private async rowsOf(name: string, { id, key }: TableRight): Promise<Row[]> {
    const { rows } = await this.client.query<{ pk: string; row: Row }>(
      `select (${id})::text as pk, to_jsonb(t) as row from ${quoted(name)} t`,
    );
    return rows.map(({ pk, row }) => {
      const whose = cases.find((each) => {
        const { person, referral } = this.world.people[each];
        return key && row[key[0]] === (key[1] === 'person' ? person.id : referral.id);
      });
      // Old rows were written in transactions of their own; a copy is written in this one.
      const { written_in: _, ...said } = row;
      return { ...said, pk, ...(whose ? { case: whose } : {}) };
    });
  }

  private async asActor(name: string, right: TableRight, rows: readonly Row[], actor: SqlActor): Promise<string[]> {
    const as = `${name} as ${actor.who} at the ${actor.place}`;
    const found: string[] = [];
    for (const command of ['select', 'update', 'remove'] as const) {
      const reach = right[command];
      const reached = await this.reached('kith_app', actor, name, right, command);
      if (!reached !== !reach) found.push(`${command} of ${as}: ${reached ? 'allowed' : 'denied'}`);
      for (const row of reached && reach ? rows : []) {
        const should = reach!(row, actor);
        if (should === undefined) continue;
        this.cells += 1;
        const is = reached!.has(String(row['pk']));
        if (is !== should) found.push(`${command} of ${as}, ${row.case ?? 'a row'}: ${is}, not ${should}`);
      }
    }
    return [...found, ...(await this.inserted(name, right, rows, actor, as))];
  }

  private async inserted(name: string, right: TableRight, rows: readonly Row[], actor: SqlActor, as: string) {
    const found: string[] = [];
    const templates = right.key ? cases.map((each) => rows.find((row) => row.case === each)) : [rows[0]];
    for (const row of templates) {
      if (!row) continue;
      for (const [index, { change, may }] of (right.insert ?? []).entries()) {
        const made = { ...row, ...change(actor), ...('id' in row ? { id: uuidv7() } : {}) };
        const denied = isDenied((await this.tried('kith_app', actor, insertOf(name), [JSON.stringify(made)])).error);
        this.cells += 1;
        if (denied === (may(row, actor) ?? true))
          found.push(`insert ${index} into ${as}, ${row.case ?? 'a row'}: ${denied ? 'denied' : 'allowed'}`);
      }
    }
    if (!right.insert && rows[0]) {
      this.cells += 1;
      const { error } = await this.tried('kith_app', actor, insertOf(name), [JSON.stringify(rows[0])]);
      if (!isDenied(error)) found.push(`insert into ${as}: allowed`);
    }
    return found;
  }

  /** As a role that has all rows of a table, or is denied. */
  private async asRole(name: string, right: TableRight, rows: readonly Row[], role: Role): Promise<string[]> {
    if (role === 'kith_app') return [];
    const may = commandsOf(name, right, role);
    const found: string[] = [];
    for (const command of ['select', 'update', 'remove'] as const) {
      const should = may.includes({ select: 'S', update: 'U', remove: 'D' }[command]);
      const reached = await this.reached(role, undefined, name, right, command);
      this.cells += 1;
      if (!reached === should || (reached && reached.size !== rows.length))
        found.push(`${command} of ${name} as ${role}: ${reached ? `${reached.size} of ${rows.length}` : 'denied'}`);
    }
    for (const [row, allowed] of insertsAs(right, role, rows[0], may.includes('I'))) {
      this.cells += 1;
      const denied = isDenied((await this.tried(role, undefined, insertOf(name), [JSON.stringify(row)])).error);
      if (denied === allowed) found.push(`insert into ${name} as ${role}: ${denied ? 'denied' : 'allowed'}`);
    }
    return found;
  }

  /** Which rows a command reaches that names none; undefined when it is denied. */
  private async reached(
    role: Role,
    actor: SqlActor | undefined,
    name: string,
    { id, mark: usual, marks, columns }: TableRight,
    command: 'select' | 'update' | 'remove',
  ): Promise<Set<string> | undefined> {
    const table = quoted(name);
    const mark = marks?.[role] ?? usual;
    const marked = mark.replace('= not ', '<> ');
    const pks = `select (${id})::text as pk from ${table}`;
    const read = role === 'kith_definer' && columns ? pks.replace(' as pk', ` as pk, ${columns}`) : pks;
    const sql = { select: read, update: `update ${table} set ${mark}`, remove: `delete from ${table}` }[command];
    const after = { select: undefined, update: `${pks} where ${marked}`, remove: pks }[command];
    const before = command === 'remove' ? await this.asOneself<{ pk: string }>(pks) : [];
    const { error, rows, after: left } = await this.tried(role, actor, sql, [], after);
    if (isDenied(error)) return undefined;
    if (error) throw error;
    const there = new Set((left ?? rows ?? []).map(({ pk }) => String(pk)));
    if (command !== 'remove') return there;
    return new Set(before.map(({ pk }) => pk).filter((pk) => !there.has(pk)));
  }

  private async asOneself<Found extends pg.QueryResultRow>(sql: string): Promise<Found[]> {
    await this.client.query(takeBack);
    return (await this.client.query<Found>(sql)).rows;
  }

  /** Runs a statement as somebody, and another as oneself to see what it did; both are taken back. */
  private async tried(role: Role, actor: SqlActor | undefined, sql: string, values: unknown[] = [], after?: string) {
    const { client } = this;
    // Going back to the savepoint also takes back whose role it was.
    await client.query(`${takeBack}; set local role ${role}; ${actor ? actorSql(client, actor) : ''}`);
    try {
      const { rows } = await client.query<Record<string, unknown>>(sql, values);
      const seen = after ? await client.query<Record<string, unknown>>(`reset role; ${after}`) : undefined;
      // Of several statements in one message each has a result of its own.
      const last = Array.isArray(seen) ? (seen as pg.QueryResult<Record<string, unknown>>[]).at(-1) : undefined;
      return { rows, after: last?.rows };
    } catch (error) {
      return { error: error as pg.DatabaseError };
    }
  }
}

/** What a role may do with every row: the backup reads all that is kept. */
function commandsOf(name: string, { worker, definer, auth }: TableRight, role: Role): string {
  const backup = notBackedUp.includes(name) ? '' : 'S';
  return { kith_app: '', kith_worker: worker, kith_definer: definer, kith_auth: auth, kith_backup: backup }[role] ?? '';
}
