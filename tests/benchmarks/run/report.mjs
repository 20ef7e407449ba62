/** The middle of some numbers; null when there are none. */
export function median(numbers) {
  const sorted = numbers.filter((each) => each !== null && each !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const rounded = (value, digits = 0) => (value === null ? null : Number(value.toFixed(digits)));

/** One result a query, contender and number of clients: the medians of its rounds, and its share of the limit. */
export function summarise(rounds, coldStarts) {
  const groups = Map.groupBy
    ? Map.groupBy(rounds, keyOf)
    : rounds.reduce((map, each) => map.set(keyOf(each), [...(map.get(keyOf(each)) ?? []), each]), new Map());
  const results = [...groups.values()].map((group) => resultOf(group, coldStarts));
  for (const result of results) {
    const limit = results.find(
      ({ query, clients, contender }) => contender === 'limit' && query === result.query && clients === result.clients,
    );
    const comparable = limit?.requestsPerSecond && result.requestsPerSecond;
    result.ratioToLimit = comparable ? rounded(result.requestsPerSecond / limit.requestsPerSecond, 2) : null;
  }
  return results;
}

const keyOf = ({ query, contender, clients }) => `${query} ${contender} ${clients}`;

function resultOf(group, coldStarts) {
  const [{ query, contender, clients }] = group;
  const middle = (name, digits) => rounded(median(group.map((each) => each[name])), digits);
  return {
    query,
    contender,
    clients,
    requestsPerSecond: middle('requestsPerSecond', 1),
    ratioToLimit: null,
    p50Ms: middle('p50Ms', 1),
    p99Ms: middle('p99Ms', 1),
    nodeCpuUs: middle('nodeCpuUs'),
    postgresCpuUs: middle('postgresCpuUs'),
    rssMb: middle('rssMb'),
    coldStartMs: rounded(median(coldStarts[contender] ?? [])),
    failed: group.reduce((sum, { failed }) => sum + failed, 0),
  };
}

const columns = [
  ['requests/s', 'requestsPerSecond'],
  ['of limit', 'ratioToLimit'],
  ['p50 ms', 'p50Ms'],
  ['p99 ms', 'p99Ms'],
  ['Node µs', 'nodeCpuUs'],
  ['Postgres µs', 'postgresCpuUs'],
  ['MB', 'rssMb'],
  ['start ms', 'coldStartMs'],
  ['failed', 'failed'],
];

/** The results as tables for people, one a query and number of clients. */
export function tables(results, titles) {
  const sections = new Map();
  for (const result of results) {
    const heading = `${result.query}, ${result.clients} clients`;
    sections.set(heading, [...(sections.get(heading) ?? []), result]);
  }
  return [...sections].map(([heading, rows]) => `\n${heading}\n${table(rows, titles)}`).join('\n');
}

function table(results, titles) {
  const lines = results.map((result) => [
    titles[result.contender],
    ...columns.map(([, name]) => (result[name] === null ? '–' : String(result[name]))),
  ]);
  const all = [['', ...columns.map(([title]) => title)], ...lines];
  const widths = all[0].map((_, index) => Math.max(...all.map((line) => line[index].length)));
  return all
    .map((line) => line.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '))
    .join('\n');
}

/** What Kith's statements touch, for people. */
export function growthTable(growth) {
  return growth
    .map(({ query, scale, buffers }) => `${query.padEnd(30)} ${String(buffers).padStart(7)} buffers at ${scale}`)
    .join('\n');
}
