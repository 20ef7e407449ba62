import fc from 'fast-check';
import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { KnownValues } from '../../api/reading/any-query.js';
import { inDays } from '../../testkit/moves.js';

const scalars: Readonly<Record<string, () => readonly unknown[]>> = {
  Boolean: () => [true, false],
  Int: () => [1, 2, 3, 5],
  Float: () => [1, 20.5],
  Date: () => [inDays(-1), inDays(0), inDays(14), '1948-03-09'],
  String: () => ['He can manage stairs.', 'Met at the library.', 'x'],
  ID: () => ['01900000-0000-7000-8000-000000000000'],
};

/** Makes up values for variables: known ones by the name of argument or field, all others by their type. */
export class ValueMaker {
  constructor(
    private readonly pick: fc.GeneratorValue,
    private readonly known: KnownValues,
  ) {}

  value(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.given(name, type.ofType);
    return this.chance(3) ? undefined : this.given(name, type);
  }

  one<Value>(values: readonly Value[]): Value {
    return values[this.pick(fc.nat, { max: values.length - 1 })]!;
  }

  chance(oneIn: number): boolean {
    return this.pick(fc.nat, { max: oneIn - 1 }) === 0;
  }

  private given(name: string, type: GraphQLInputType): unknown {
    const known = this.known[name];
    if (known && known.length > 0) return this.one(known);
    if (isNonNullType(type)) return this.given(name, type.ofType);
    if (isListType(type)) return [this.given(name, type.ofType)];
    if (isEnumType(type)) return this.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).map((field) => [field.name, this.value(field.name, field.type)]);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as unknown;
    }
    return this.one(scalars[String(type)]?.() ?? ['nothing such']);
  }
}
