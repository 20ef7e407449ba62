import type { Form, JsonSchema } from './forms.js';

export type Json = Record<string, unknown>;

/** Where a field stands in an object of Open Referral, and in which form. */
interface Field<Value> {
  readonly path: readonly string[];
  readonly form: Form<Value>;
}

/** Every field of a part of Kith with its place in Open Referral. A field that is forgotten does not compile. */
export type FieldMap<Part> = { readonly [Key in keyof Part]-?: Field<Part[Key]> };

type AnyFieldMap = Readonly<Record<string, Field<unknown>>>;

/** A field at this path; a dot leads into an object. */
export const at = <Value>(path: string, form: Form<Value>): Field<Value> => ({ path: path.split('.'), form });

const keysOf = <Part>(map: FieldMap<Part>) => Object.keys(map) as (keyof Part & string)[];

export const isObject = (json: unknown): json is Json =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** The objects of a list; of anything else none. */
export const objectsIn = (json: unknown): Json[] => (Array.isArray(json) ? json.filter(isObject) : []);

function put(json: Json, path: readonly string[], value: unknown): void {
  let inner = json;
  for (const step of path.slice(0, -1)) inner = (inner[step] ??= {}) as Json;
  inner[path.at(-1)!] = value;
}

const take = (json: unknown, path: readonly string[]): unknown =>
  path.reduce((inner, step) => (isObject(inner) ? inner[step] : undefined), json);

/** A part as Open Referral has it. */
export function write<Part>(map: FieldMap<Part>, part: Part): Json {
  const json: Json = {};
  for (const key of keysOf(map)) {
    const { path, form } = map[key];
    const value = form.write(part[key]);
    if (value !== undefined) put(json, path, value);
  }
  return json;
}

/** A part as Kith has it: what `write` wrote, back again. */
export function read<Part>(map: FieldMap<Part>, json: unknown): Part {
  const part: Partial<Part> = {};
  for (const key of keysOf(map)) part[key] = map[key].form.read(take(json, map[key].path));
  return part as Part;
}

/** A list of parts. */
export const list = <Part>(map: FieldMap<Part>): Form<Part[]> => ({
  write: (parts) => parts.map((part) => write(map, part)),
  read: (json) => objectsIn(json).map((each) => read(map, each)),
  schema: { type: 'array', items: schemaOf(map) },
});

interface ObjectSchema {
  type: 'object';
  properties: Record<string, JsonSchema | ObjectSchema>;
  required?: string[];
}

/** The JSON Schema of what `write` writes by these maps together. */
export function schemaOf(...maps: readonly AnyFieldMap[]): JsonSchema {
  const schema: ObjectSchema = { type: 'object', properties: {} };
  for (const { path, form } of maps.flatMap((map) => Object.values(map))) {
    const inside = path.slice(0, -1).reduce((outer, step) => {
      return (outer.properties[step] ??= { type: 'object', properties: {} }) as ObjectSchema;
    }, schema);
    const name = path.at(-1)!;
    inside.properties[name] = form.schema;
    if (form.required) inside.required = [...(inside.required ?? []), name];
  }
  return { ...schema };
}
