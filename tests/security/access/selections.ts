import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../../testkit/schema.js';

/** A value that an answer may show: where it stands in the answer, and the fields of the graph on the way to it. */
export interface Leaf {
  path: readonly string[];
  /** At which steps of the path a referral stands inside something else: it may be another than the one asked about. */
  referrals: readonly number[];
  coordinates: readonly string[];
}

export interface Selection {
  text: string;
  leaves: Leaf[];
}

/** Of these only the name is asked for where they stand inside something else; they have reads of their own. */
const named: Readonly<Record<string, string>> = { Organisation: 'id name', Service: 'id name' };

/** What fields inside an answer are asked with, where they cannot be asked without. */
const givenInside: Readonly<Record<string, { text: string; arguments: readonly string[] }>> = {
  'Service.match': { text: '(person: { age: 70 })', arguments: ['Service.match(person)'] },
};

const composite = (type: GraphQLNamedType) => isObjectType(type) || isUnionType(type) || isInterfaceType(type);

const fieldAt = (coordinate: string) => {
  const [owner, name] = coordinate.split(/[.(]/) as [string, string];
  const field = (schema.getType(owner) as GraphQLObjectType | undefined)?.getFields()[name];
  if (!field) throw new Error(`The schema has no ${coordinate}.`);
  return field;
};

const leadsToReferral = (coordinate: string) => getNamedType(fieldAt(coordinate).type).name === 'Referral';

/** After a mutation, what an entity says is read as everywhere else. */
const namedInAnswers = { ...named, Person: 'id', Referral: 'id', Organisation: 'id' };

class SelectionWriter {
  readonly leaves: Leaf[] = [];

  constructor(private readonly short: Readonly<Record<string, string>>) {}

  write(type: GraphQLNamedType, inside: readonly string[], path: readonly string[], way: readonly string[]): string {
    if (isUnionType(type)) {
      const members = type
        .getTypes()
        .map((each) => `... on ${each.name} { ${this.short[each.name] ?? this.fields(each, inside, path, way)} }`);
      return `{ __typename ${members.join(' ')} }`;
    }
    return isObjectType(type) ? `{ ${this.fields(type, inside, path, way)} }` : '';
  }

  private fields(
    type: GraphQLObjectType,
    inside: readonly string[],
    path: readonly string[],
    way: readonly string[],
  ): string {
    const within = [...inside, type.name];
    return Object.values(type.getFields())
      .map((field) => {
        const next = getNamedType(field.type);
        const stands = [...path, field.name];
        const coordinate = `${type.name}.${field.name}`;
        const given = givenInside[coordinate];
        const coordinates = [...way, coordinate, ...(given?.arguments ?? [])];
        const asked = `${field.name}${given?.text ?? ''}`;
        if (!composite(next)) return this.leaf(asked, stands, coordinates);
        const short = within.includes(next.name) ? '__typename' : this.short[next.name];
        if (short === undefined) return `${asked} ${this.write(next, within, stands, coordinates)}`;
        return `${this.leaf(asked, stands, coordinates)} { ${short} }`;
      })
      .join(' ');
  }

  private leaf(text: string, path: readonly string[], coordinates: readonly string[]): string {
    this.leaves.push({
      path,
      coordinates,
      referrals: coordinates.flatMap((each, step) => (leadsToReferral(each) && step > 0 ? [step] : [])),
    });
    return text;
  }
}

/** Everything a field of the graph can answer, once: what a type says of another of its kind is only that it is there. */
export function everythingOf(root: string): Selection {
  const writer = new SelectionWriter(root.startsWith('Mutation.') ? namedInAnswers : named);
  const name = root.split('.')[1]!;
  const type = getNamedType(fieldAt(root).type);
  const text = composite(type) ? writer.write(type, [], [name], [root]) : '';
  return { text, leaves: writer.leaves };
}

/** Of a list only the ids: enough to tell who is found. */
export function idsOf(root: string): Selection {
  const name = root.split('.')[1]!;
  if (root === 'Query.findPeople') {
    const coordinates = [root, 'PeopleFound.people', 'Person.id'];
    return {
      text: '{ ... on PeopleFound { people { id } } }',
      leaves: [{ path: [name, 'people', 'id'], coordinates, referrals: [] }],
    };
  }
  const connection = getNamedType(fieldAt(root).type).name;
  const node = connection.replace('Connection', '');
  const coordinates = [root, `${connection}.edges`, `${node}Edge.node`, `${node}.id`];
  const extra = node === 'AuditEntry' ? ' personIds' : '';
  return {
    text: `{ edges { node { id${extra} } } }`,
    leaves: [{ path: [name, 'edges', 'node', 'id'], coordinates, referrals: [] }],
  };
}

function inside(type: GraphQLNamedType, given: unknown): string[] {
  if (Array.isArray(given)) return [...new Set(given.flatMap((each) => inside(type, each)))];
  if (!isInputObjectType(type) || typeof given !== 'object' || given === null) return [];
  const values = given as Readonly<Record<string, unknown>>;
  return Object.values(type.getFields())
    .filter(({ name }) => Object.hasOwn(values, name))
    .flatMap((each) => [`${type.name}.${each.name}`, ...inside(getNamedType(each.type), values[each.name])]);
}

/** The arguments and input fields that these variables use, as `Query.people(startsWith)` and `AuditFilter.from`. */
export function inputsUsed(root: string, variables: Readonly<Record<string, unknown>>): string[] {
  return fieldAt(root).args.flatMap((arg) =>
    Object.hasOwn(variables, arg.name)
      ? [`${root}(${arg.name})`, ...inside(getNamedType(arg.type), variables[arg.name])]
      : [],
  );
}

/** The document that asks for a root field with these arguments, each passed as a variable. */
export function documentOf(root: string, variables: Readonly<Record<string, unknown>>, selection: string): string {
  const [owner, name] = root.split('.') as [string, string];
  const used = fieldAt(root).args.filter((arg) => Object.hasOwn(variables, arg.name));
  const declared = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const kind = owner === 'Mutation' ? 'mutation' : 'query';
  return `${kind} Cell${declared ? `(${declared})` : ''} { ${name}${passed ? `(${passed})` : ''} ${selection} }`;
}

/** Every field, argument and input field of the graph. */
export function everyCoordinate(): string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return types.flatMap((type) => {
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}`,
      ...field.args.map((arg) => `${type.name}.${field.name}(${arg.name})`),
    ]);
  });
}
