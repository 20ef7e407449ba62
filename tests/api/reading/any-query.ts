import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Values an argument may be given, by its name; whatever is not named is made up by its type. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

type Pick = fc.GeneratorValue;

/** How many levels below the root a query goes. */
const deepest = 6;

/** Writes queries that a schema allows: fields, aliases, fragments, conditions and arguments as chance has them. */
export class QueryWriter {
  private fragments: string[] = [];
  private fields = 0;
  private aliases = 0;

  constructor(
    private readonly pick: Pick,
    private readonly schema: GraphQLSchema,
    private readonly known: KnownValues,
    /** Root fields that answer this asker; now and then another one is asked all the same. */
    private readonly roots: readonly string[],
  ) {}

  write(): string {
    const query = this.schema.getQueryType()!;
    const fields = Object.values(query.getFields()).filter(({ name }) => this.known[name]?.[0] !== 'never');
    const chosen = this.some(this.chance(12) ? fields : fields.filter(({ name }) => this.roots.includes(name)), 1, 3);
    const body = chosen.map((field) => this.field(field, deepest)).join(' ');
    return [`query Generated($yes: Boolean = true, $no: Boolean = false) { ${body} }`, ...this.fragments].join('\n');
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.fields += 1;
    const type = getNamedType(field.type);
    const alias = this.aliases < 20 && this.chance(6) ? `${field.name}${++this.aliases}: ` : '';
    const args = this.args(field);
    const condition = this.chance(12) ? this.one([' @include(if: $yes)', ' @skip(if: $no)', ' @include(if: $no)']) : '';
    return `${alias}${field.name}${args}${condition}${this.selection(type, depth - 1)}`;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isUnionType(type)) {
      const members = type.getTypes().map((member) => `... on ${member.name} ${this.object(member, depth)}`);
      return ` { __typename ${members.join(' ')} }`;
    }
    return isObjectType(type) ? ` ${this.object(type, depth)}` : '';
  }

  private object(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const able = all.filter((field) => depth > 0 || !composite(field));
    const connection = all.filter(({ name }) => name === 'edges' || name === 'node');
    const few = this.fields > 120 ? 1 : 6;
    const chosen = [...new Set([...(depth > 0 ? connection : []), ...this.some(able, 1, few)])];
    const fields = chosen.map((field) => this.field(field, depth)).join(' ');
    if (fields === '') return '{ __typename }';
    if (!this.chance(8)) return `{ ${fields} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${fields} }`);
    return this.chance(2) ? `{ ...${name} }` : `{ __typename ...${name} ... on ${type.name} { __typename } }`;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter((arg) => isNonNullType(arg.type) || this.chance(2));
    if (given.length === 0) return '';
    return `(${given.map((arg) => `${arg.name}: ${this.argument(field.name, arg)}`).join(', ')})`;
  }

  private argument(owner: string, arg: GraphQLArgument | GraphQLInputField): string {
    const known = this.known[`${owner}.${arg.name}`] ?? this.known[arg.name];
    if (known) return JSON.stringify(this.one(known));
    return this.literal(owner, arg.type);
  }

  private literal(owner: string, type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.literal(owner, type.ofType);
    if (isListType(type)) return `[${this.literal(owner, type.ofType)}]`;
    if (isEnumType(type)) return this.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((each) => isNonNullType(each.type) || this.chance(3));
      return `{ ${fields.map((each) => `${each.name}: ${this.argument(type.name, each)}`).join(', ')} }`;
    }
    const made: Record<string, readonly unknown[]> = {
      Boolean: [true, false],
      Int: [1, 2, 5],
      Float: [1, 5, 20.5],
      Date: ['2026-01-01', '2026-06-30', '2027-01-01'],
      String: ['a', 'sea', ''],
    };
    return JSON.stringify(this.one(made[String(type)] ?? ['nothing such']));
  }

  private chance(oneIn: number): boolean {
    return this.pick(fc.nat, { max: oneIn - 1 }) === 0;
  }

  private one<Value>(values: readonly Value[]): Value {
    return values[this.pick(fc.nat, { max: values.length - 1 })]!;
  }

  private some<Value>(values: readonly Value[], least: number, most: number): Value[] {
    if (values.length === 0) return [];
    return this.pick(places, values.length - 1, Math.min(least, values.length), Math.max(least, most)).map(
      (index) => values[index]!,
    );
  }
}

const places = (max: number, minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.nat({ max }), { minLength, maxLength });

const composite = ({ type }: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(type);
  return isObjectType(named) || isUnionType(named);
};
