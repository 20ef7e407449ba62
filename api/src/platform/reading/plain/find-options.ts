import type { FindOptionsRelations, FindOptionsSelect, ObjectLiteral } from 'typeorm';
import type { Wanted } from '../wanted.js';

interface Tree {
  [property: string]: true | Tree;
}

/** What is wanted as TypeORM's `select` and `relations`: columns and to-one relations, the rest comes after. */
export function findOptions<T extends ObjectLiteral>(
  wanted: Wanted,
): { select: FindOptionsSelect<T>; relations: FindOptionsRelations<T> } {
  return { select: selected(wanted) as FindOptionsSelect<T>, relations: related(wanted) as FindOptionsRelations<T> };
}

const selected = ({ columns, relations }: Wanted): Tree => ({
  ...Object.fromEntries([...columns].map((property) => [property, true as const])),
  ...Object.fromEntries([...relations].map(([property, inner]) => [property, selected(inner)])),
});

const related = ({ relations }: Wanted): Tree =>
  Object.fromEntries([...relations].map(([property, inner]) => [property, related(inner)]));
