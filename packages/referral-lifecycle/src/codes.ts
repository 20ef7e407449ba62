/** The codes of a table of labels as an enum-like object, `{ OTHER: 'OTHER' }`, in the order of the table. */
export function codesOf<Table extends Record<string, unknown>>(table: Table): { readonly [Code in keyof Table]: Code } {
  return Object.fromEntries(Object.keys(table).map((code) => [code, code])) as { [Code in keyof Table]: Code };
}
