import { Extensions } from 'type-graphql';
import type { ObjectLiteral } from 'typeorm';

export type EntityClass<T extends ObjectLiteral = ObjectLiteral> = new () => T;

/** Which rows of another entity belong to a row: those whose `to` equals the row's `from`. */
export interface Link {
  /** Property of the row; its id unless said. */
  from?: string;
  /** Property of the other entity. */
  to: string;
  /** One row or none, instead of all. */
  single?: boolean;
  /** Which of them, in the entity's own property names: `Invitation.acceptedAt is null and Invitation.expiresAt > :now`. */
  where?: string;
  /** In which order; end with a unique property. */
  order?: Readonly<Record<string, 'ASC' | 'DESC'>>;
}

export interface RelatedRows extends Link {
  entity: () => EntityClass;
}

/** What a field of the graph says it is made of; read from the schema when a document is planned. */
export interface FieldDeclarations {
  needs?: readonly string[];
  needsRows?: NeededRows;
  needsValues?: Readonly<Record<string, string>>;
  related?: RelatedRows;
  oneOf?: readonly string[];
}

/** Whether a field says anything of that; type-graphql gives every field other extensions too. */
export const declares = ({ needs, needsRows, needsValues, related, oneOf }: FieldDeclarations): boolean =>
  Boolean(needs ?? needsRows ?? needsValues ?? related ?? oneOf);

/** Names the columns (or `relation.column`) a computed field works from, so that the read door loads them with the rest. */
export const Needs = (...properties: string[]) => Extensions({ needs: properties });

/** The field is the rows of another entity that `link` names; its resolver hands over what was loaded. */
export const Related = (entity: () => EntityClass, link: Link) => Extensions({ related: { entity, ...link } });

type NeededRows = Readonly<Record<string, RelatedRows & { columns: readonly string[] }>>;

/** The same for rows a computed field works from: loaded as `name`, with just these columns. */
export const NeedsRows = (name: string, entity: () => EntityClass, link: Link, ...columns: string[]) =>
  NeedsSeveralRows({ [name]: { entity, ...link, columns } });

/** The same for a field that works from rows of several entities: what is declared twice of a field, the last says. */
export const NeedsSeveralRows = (needsRows: NeededRows) => Extensions({ needsRows });

/** A computed field works from the value of an SQL expression over the row, in the entity's own property names. */
export const NeedsValue = (name: string, sql: string) => Extensions({ needsValues: { [name]: sql } });

/** The field is one of these to-one relations of the row, whichever its resolver picks. */
export const OneOf = (...relations: string[]) => Extensions({ oneOf: relations });

const subjects = new Map<unknown, string>();

/** Marks an entity as personal data and names the property that holds the person's id; reading it is audited. */
export const DataSubject =
  (property: string): ClassDecorator =>
  (target) => {
    subjects.set(target, property);
  };

/** The property that holds the person's id, undefined for what is not personal data. */
export const dataSubjectOf = (entity: unknown): string | undefined => subjects.get(entity);
