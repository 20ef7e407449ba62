/** A request that is there to do harm: a body as it goes over the wire. */
export interface Attack {
  name: string;
  body: string;
}

const repeat = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(' ');
const ofQuery = (query: string, more: object = {}) => JSON.stringify({ query, ...more });

/** Fragments each of which spreads the next twice: a billion fields in a kilobyte. */
const bomb = (names: (n: number) => string, spread = (name: string) => `...${name} ...${name}`) =>
  `query { viewer { ...${names(0)} } } ${repeat(29, (n) => `fragment ${names(n)} on Viewer { ${spread(names(n + 1))} }`)} fragment ${names(29)} on Viewer { id }`;

const circle = (length: number, name = 'f') =>
  `query { viewer { ...${name}0 } } ${repeat(length, (n) => `fragment ${name}${n} on Viewer { ...${name}${(n + 1) % length} }`)}`;

const nested = (depth: number, root = 'organisation(id: "x")') =>
  `query { ${root} { ${'parent { '.repeat(depth)} id ${'} '.repeat(depth)} } }`;

const list = (depth: number) =>
  `query { services(filter: { text: ${'['.repeat(depth)}${']'.repeat(depth)} }) { edges { cursor } } }`;
const object = (depth: number) =>
  `query { services(filter: ${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}) { edges { cursor } } }`;

const counts = [500, 5_000];
const dodges = ['__schema', '__type', '__typename', '__proto__', 'constructor', '_', 'IntrospectionQuery'];

const documents: Record<string, string> = {
  ...Object.fromEntries(dodges.map((name) => [`a bomb of fragments called ${name}`, bomb((n) => `${name}${n}`)])),
  ...Object.fromEntries(dodges.map((name) => [`fragments in a circle called ${name}`, circle(9, name)])),
  'a bomb of fragments inside of inline fragments': bomb(
    (n) => `f${n}`,
    (name) => `... { ...${name} } ... on Viewer { ...${name} }`,
  ),
  'a bomb of fragments behind directives': bomb(
    (n) => `f${n}`,
    (name) => `...${name} @include(if: true) ...${name} @skip(if: false)`,
  ),
  'a fragment that spreads itself': 'query { ...a } fragment a on Query { ...a }',
  'a thousand fragments in a circle': circle(400),
  'five hundred operations': repeat(500, (n) => `query q${n} { viewer { id } }`),
  'five hundred fragments that nobody spreads': `{ viewer { id } } ${repeat(500, (n) => `fragment f${n} on Viewer { id }`)}`,
  ...Object.fromEntries([20, 200, 1_400, 10_000].map((depth) => [`${depth} levels of fields`, nested(depth)])),
  ...Object.fromEntries(
    [20, 200, 1_400, 10_000].map((depth) => [`${depth} levels under __schema`, nested(depth, 'a: __schema')]),
  ),
  ...Object.fromEntries([200, 10_000].map((depth) => [`${depth} levels of a list`, list(depth)])),
  ...Object.fromEntries([200, 10_000].map((depth) => [`${depth} levels of an object`, object(depth)])),
  '10,000 inline fragments in each other': `query { viewer { ${'... { '.repeat(4_000)} id ${'} '.repeat(4_000)} } }`,
  ...Object.fromEntries(counts.map((n) => [`${n} aliases`, `{ viewer { ${repeat(n, (i) => `a${i}: id`)} } }`])),
  ...Object.fromEntries(
    counts.map((n) => [`${n} aliases of the root`, `{ ${repeat(n, (i) => `a${i}: viewer { id }`)} }`]),
  ),
  ...Object.fromEntries(counts.map((n) => [`${n} directives`, `{ viewer { id ${'@include(if: true) '.repeat(n)} } }`])),
  ...Object.fromEntries(
    counts.map((n) => [`${n} directives that are none`, `{ viewer { id ${repeat(n, (i) => `@d${i}`)} } }`]),
  ),
  ...Object.fromEntries(counts.map((n) => [`a field ${n} times`, `{ viewer { ${'id '.repeat(n)} } }`])),
  ...Object.fromEntries(
    counts.map((n) => [`${n} fields that are none`, `{ viewer { ${repeat(n, (i) => `f${i}`)} } }`]),
  ),
  ...Object.fromEntries(
    counts.map((n) => [`${n} arguments`, `{ services(${repeat(n, (i) => `a${i}: 1`)}) { edges { cursor } } }`]),
  ),
  ...Object.fromEntries(
    counts.map((n) => [`${n} variables`, `query (${repeat(n, (i) => `$v${i}: Int`)}) { viewer { id } }`]),
  ),
  '100 look-ups in one': `query { ${repeat(100, (n) => `p${n}: findPeople(by: { nhsNumber: "999000000${n % 10}" }) { __typename }`)} }`,
  'fields that overlap in pairs': `{ viewer { ${repeat(700, (n) => `... { x: ${n % 2 ? 'id' : 'name'} }`)} } }`,
  'a name of 15 kB': `{ ${'a'.repeat(15_000)} }`,
  'a text of 15 kB': `{ invitation(token: "${'a'.repeat(15_000)}") { email } nothing }`,
  'a block text of 15 kB': `{ invitation(token: """${'\\n '.repeat(5_000)}""") { email } nothing }`,
  'a number of 15,000 digits': `{ services(first: ${'9'.repeat(15_000)}) { edges { cursor } } }`,
  'eighteen thousand brackets': `query { viewer ${'{'.repeat(18_000)}`,
  'eighteen thousand exclamation marks': '!'.repeat(18_000),
  'nothing but commas': ','.repeat(19_000),
  'nothing but a comment': `#${'x'.repeat(19_000)}`,
  'subscriptions that are none': `subscription { ${repeat(300, (n) => `a${n}: viewer { id }`)} }`,
  'a schema': `type Query { a: Int } ${repeat(300, (n) => `type T${n} { a: Int }`)}`,
};

const bodies: Record<string, string> = {
  'a list of variables 10,000 deep': ofQuery('query ($x: Int!) { viewer { id } }', {
    variables: JSON.parse(`{"x":${'['.repeat(40)}${']'.repeat(40)}}`) as object,
  }),
  'brackets of JSON, 40,000 deep': `{"query":"{ viewer { id } }","variables":{"x":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
  'objects of JSON, 15,000 deep': `{"query":"{ viewer { id } }","variables":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`,
  'variables of 90 kB': ofQuery('query ($x: Int!) { viewer { id } }', { variables: { x: 'x'.repeat(90_000) } }),
  'twelve thousand variables': ofQuery('{ nothing }', {
    variables: Object.fromEntries(Array.from({ length: 8_000 }, (_, n) => [`v${n}`, n])),
  }),
  'a document of 95 kB': ofQuery(`{ viewer { ${'id '.repeat(31_000)} } }`),
  'a body of 200 kB': ofQuery(`{ viewer { ${'id '.repeat(66_000)} } }`),
  'a key twice': '{"query":"{ viewer { id } }","query":"{ viewer { name } }"}',
  'a key ten thousand times': `{${Array.from({ length: 9_000 }, () => '"a":1').join(',')}}`,
  'a key twice, in disguise': '{"query":"{ viewer { id } }","\\u0071uery":"{ viewer { name } }"}',
  'a prototype': '{"query":"{ viewer { id } }","variables":{"__proto__":{"explore":true}}}',
  'a batch of a thousand': JSON.stringify(Array.from({ length: 1_000 }, () => ({ query: '{ viewer { id } }' }))),
};

/** More than sixty operations that have brought down one server or another. */
export const attacks: Attack[] = [
  ...Object.entries(documents).map(([name, query]) => ({ name, body: ofQuery(query) })),
  ...Object.entries(bodies).map(([name, body]) => ({ name, body })),
];
