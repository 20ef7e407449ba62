import { Extensions } from 'type-graphql';

/** Names the columns (or `relation.column`) a computed field works from, so that the read door loads them with the rest. */
export const Needs = (...properties: string[]) => Extensions({ needs: properties });

const subjects = new Map<unknown, string>();

/** Marks an entity as personal data and names the property that holds the person's id; reading it is audited. */
export const DataSubject =
  (property: string): ClassDecorator =>
  (target) => {
    subjects.set(target, property);
  };

/** The property that holds the person's id, undefined for what is not personal data. */
export const dataSubjectOf = (entity: unknown): string | undefined => subjects.get(entity);
