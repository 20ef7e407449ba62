import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';

const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const fragmentModule = 'kith-fragment:';

function partsOf(text) {
  const { definitions } = parse(text, { noLocation: true });
  return {
    operation: definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION),
    fragments: definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
  };
}

/** What the code generator printed: every operation with all the fragments it needs, and those fragments by name. */
function readGenerated(file) {
  const manifest = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
  const printed = manifest.map(([hash, text]) => ({ hash, ...partsOf(text) }));
  return {
    operations: new Map(printed.map((parts) => [parts.operation.name.value, parts])),
    fragments: new Map(printed.flatMap(({ fragments }) => fragments.map((each) => [each.name.value, each]))),
  };
}

// As text to parse, not as an object: browsers read it faster.
const asCode = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

function documentOf(text, operations, imports) {
  const written = partsOf(text).operation;
  if (!written) return 'null';
  const name = written.name.value;
  const generated = operations.get(name);
  if (!generated) throw new Error(`${name} is not among the generated documents: run the code generator.`);
  const names = generated.fragments.map((fragment) => `fragment${fragment.name.value}`);
  for (const { name } of generated.fragments) imports.add(name.value);
  const definitions = [asCode(generated.operation), ...names].join(', ');
  return `({ kind: 'Document', __meta__: { hash: '${generated.hash}' }, definitions: [${definitions}] })`;
}

/**
 * Puts each GraphQL operation, parsed, into the chunk of the page that asks it. The generated `graphql` function finds
 * documents in one table of all of them, which the first page would have to load. Fragments are modules of their own,
 * shared by the operations that spread them; where one is written stands null, since `getFragmentData` reads its type only.
 * Each operation carries its hash, which is all of it that is sent; the API gets the documents with the build.
 */
export function documents(persistedDocuments) {
  let file;
  let generated;
  return {
    name: 'kith:documents',
    enforce: 'pre',
    configResolved({ root }) {
      file = join(root, persistedDocuments);
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: readFileSync(file) });
    },
    watchChange() {
      generated = undefined;
    },
    resolveId: {
      filter: { id: new RegExp(`^${fragmentModule}`) },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: new RegExp(`^\0${fragmentModule}`) },
      handler(id) {
        generated ??= readGenerated(file);
        const fragment = generated.fragments.get(id.slice(fragmentModule.length + 1));
        return `export const definition = ${asCode(fragment)};`;
      },
    },
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: /\/(node_modules|gql)\// }, code: /\bgraphql\(\s*`/ },
      handler(code) {
        generated ??= readGenerated(file);
        const names = new Set();
        const inlined = code.replaceAll(call, (_, text) => documentOf(text, generated.operations, names));
        const imports = [...names].map(
          (name) => `import { definition as fragment${name} } from '${fragmentModule}${name}';`,
        );
        return { code: `${inlined}\n${imports.join('\n')}`, map: null };
      },
    },
  };
}
