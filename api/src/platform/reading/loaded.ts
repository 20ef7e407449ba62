/**
 * What the read door loaded of a row beside its columns, under the name of the field or of the need. Throws for a row
 * that came another way: nothing is read behind the door's back.
 */
export function loaded<Value>(row: object, name: string): Value {
  const value = (row as Record<string, unknown>)[name];
  if (value === undefined) throw new Error(`${row.constructor.name}.${name} was not loaded with its row.`);
  return value as Value;
}
