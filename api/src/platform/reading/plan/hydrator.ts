import type { EntityClass } from '../declarations.js';
import type { Reading, RowShape } from './row-shape.js';

/** Makes the objects of one entity out of a flat row. */
export type Hydrator = (row: readonly unknown[]) => object;

const readings: Record<Reading, (value: string) => string> = {
  'as-is': (value) => value,
  'instant-from-json': (value) => `(${value} === null ? null : new Date(${value}))`,
};

/**
 * Writes the function that hydrates rows of this shape. Generated, because one straight run of assignments is several
 * times faster than walking the shape for every row; only property names of the model and numbers enter the code.
 */
export function compileHydrator(shape: RowShape): Hydrator {
  const entities: EntityClass[] = [];
  const lists: ((value: unknown) => unknown)[] = [];
  let objects = 0;

  const statements = ({ entity, columns, relations, lists: inner }: RowShape, name: string): string[] => [
    `const ${name} = new entities[${entities.push(entity) - 1}]();`,
    ...columns.map(
      ({ property, index, reading }) => `${member(name, property)} = ${readings[reading](`row[${index}]`)};`,
    ),
    ...relations.flatMap(({ property, shape: related }) => {
      const object = `o${++objects}`;
      return [
        `if (row[${related.presence}] === null) ${member(name, property)} = null; else {`,
        ...statements(related, object),
        `${member(name, property)} = ${object}; }`,
      ];
    }),
    ...inner.map(({ property, index, single, shape: below }) => {
      const list = lists.push(single ? firstOf(compileHydrator(below)) : allOf(compileHydrator(below))) - 1;
      return `${member(name, property)} = lists[${list}](row[${index}]);`;
    }),
  ];
  const body = [...statements(shape, 'o0'), 'return o0;'].join('\n');
  // oxlint-disable-next-line typescript/no-implied-eval -- see above
  const make = new Function('entities', 'lists', `return (row) => {\n${body}\n};`) as (
    entities: EntityClass[],
    lists: ((value: unknown) => unknown)[],
  ) => Hydrator;
  return make(entities, lists);
}

const member = (object: string, property: string) => `${object}[${JSON.stringify(property)}]`;

const allOf = (hydrate: Hydrator) => (value: unknown) => ((value as unknown[][] | null) ?? []).map(hydrate);

const firstOf = (hydrate: Hydrator) => (value: unknown) => {
  const row = (value as unknown[][] | null)?.[0];
  return row ? hydrate(row) : null;
};
