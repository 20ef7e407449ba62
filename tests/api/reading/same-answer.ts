export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** The deepest place on an error's path that is there in the data: where the error has put its null. */
function nulledAt(data: Answer['data'], path: readonly (string | number)[]): string {
  let value: unknown = data;
  const steps: (string | number)[] = [];
  for (const step of path) {
    if (value === null || value === undefined) break;
    steps.push(step);
    value = (value as Record<string | number, unknown>)[step];
  }
  return steps.join('.');
}

/**
 * An answer as what two executors have to agree on: the data, and which errors stand where. Below a place that one error
 * has nulled, executors may stop at different neighbours, so several codes there count as one of them.
 */
export function essence({ data = null, errors = [] }: Answer) {
  const places = new Map<string, Set<string>>();
  for (const { path = [], extensions } of errors) {
    const place = nulledAt(data, path);
    places.set(place, (places.get(place) ?? new Set()).add(extensions?.code ?? ''));
  }
  return { data, nulled: [...places.keys()].sort(), places };
}

/** Whether the codes at each nulled place have one in common; an answer without any data may have any. */
export function sameCodes(one: ReturnType<typeof essence>, other: ReturnType<typeof essence>): boolean {
  return [...one.places].every(
    ([place, codes]) => place === '' || [...codes].some((code) => other.places.get(place)?.has(code)),
  );
}
