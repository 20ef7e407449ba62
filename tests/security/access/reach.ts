import { classes, type ClassName } from './classes.js';
import { memberManagers, relationOf, caseRoles, type CaseName, type Place, type Who } from './relations.js';

/** Somebody for whom SQL runs as kith_app, as the graph does. */
export interface SqlActor {
  who: Who;
  place: Place;
  userId: string | null;
  membershipId: string | null;
  organisationId: string | null;
}

export type Row = Readonly<Record<string, unknown>> & { case?: CaseName };

/** Whether a row is within somebody's reach; undefined: this row says nothing about it. */
export type Reach = (row: Row, actor: SqlActor) => boolean | undefined;

/** A row to be written, made from one that is there, and whether that may be. */
export interface Written {
  change: (actor: SqlActor) => Row;
  may: Reach;
}

export interface TableRight {
  /** What names a row. */
  id: string;
  /** By which column its rows belong to a case, and of what. */
  key?: readonly ['id' | 'person_id' | 'referral_id', 'person' | 'referral'];
  /** A change that does no harm, undone again. */
  mark: string;
  /** Of a role that may change other columns. */
  marks?: Readonly<Record<string, string>>;
  /** As kith_app. A command that is not named is denied. */
  select?: Reach;
  update?: Reach;
  remove?: Reach;
  insert?: readonly Written[];
  /** Of a role that may write: what stands in all that it writes, and with what else it is refused. */
  refused?: Readonly<Record<string, { instead?: Row; changes: readonly Row[] }>>;
  /** Columns that kith_definer reads, where it may not read all. */
  columns?: string;
  /** Commands on every row, as the other roles: S, I, U, D. */
  worker?: string;
  definer?: string;
  auth?: string;
}

export const by =
  (...names: ClassName[]): Reach =>
  (row, { who, place }) =>
    row.case && names.some((name) => classes[name].shows({ who, relation: relationOf(place, row.case!) }));

export const everybody: Reach = () => true;
export const nobody: Reach = () => false;
export const isCase = ({ who }: SqlActor) => (caseRoles as readonly string[]).includes(who);
export const administers = ({ who }: SqlActor) => who === 'SYSTEM_ADMINISTRATOR';
export const manages: Reach = (row, actor) =>
  administers(actor) ||
  ((memberManagers as readonly string[]).includes(actor.who) && row['organisation_id'] === actor.organisationId);

/** Not one's own: the organisation that no actor of ours belongs to. */
export const elsewhere = '01a00000-0000-7000-8000-00000000000f';

/** Written in one's own name, as far as `may` says; and never in the name of others. */
export const inOwnName = (column: string, may: Reach): Written[] => [
  { change: ({ organisationId }) => ({ [column]: organisationId }), may },
  { change: () => ({ [column]: elsewhere }), may: nobody },
];
