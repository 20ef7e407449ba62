import { cruise, type ICruiseOptions, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { root } from './house.js';

/** One file uses another. `to` is a path in the repository, or the name of a package. */
export interface Import {
  from: string;
  to: string;
}

/** Who imports whom, types included. */
export interface ImportGraph {
  /** Every file that was parsed. */
  files: string[];
  imports: Import[];
  /** Relative imports as they are written: file to specifiers. */
  written: Map<string, string[]>;
  /** Imports that go round, each as the files on the way. */
  cycles: string[][];
}

const outside = '(^|/)(node_modules|dist|gql)/';

/** The files themselves, as against packages and generated code. */
const isOurs = (path: string) => /^(api|web|packages|scripts|tests)\//.test(path) && !new RegExp(outside).test(path);

/** What the code generator makes of the schema: named, but not read. */
const isGenerated = (path: string) => path.startsWith('web/src/gql/');

const options: ICruiseOptions = {
  baseDir: root,
  tsPreCompilationDeps: true,
  doNotFollow: { path: outside },
  validate: true,
  ruleSet: { forbidden: [{ name: 'no-cycle', from: {}, to: { circular: true } }] },
};

function cyclesOf({ summary }: ICruiseResult): string[][] {
  const cycles = new Map<string, string[]>();
  for (const { cycle = [] } of summary.violations) {
    const names = cycle.map(({ name }) => name);
    cycles.set([...names].sort().join(), names);
  }
  return [...cycles.values()];
}

function writtenIn({ dependencies }: IModule): string[] {
  return [...new Set(dependencies.map(({ module }) => module).filter((specifier) => specifier.startsWith('.')))].sort();
}

/** Parses all code of the house with dependency-cruiser. */
export async function readImports(folders = ['api', 'web', 'packages', 'scripts', 'tests']): Promise<ImportGraph> {
  // TypeScript's modules name each other by what they become: ./person.js is person.ts.
  const resolving = { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] }, bustTheCache: true };
  const { output } = await cruise(folders, options, resolving);
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text, not a list of modules.');
  const modules = output.modules.filter(({ source }) => isOurs(source));
  return {
    files: modules.map(({ source }) => source).sort(),
    imports: modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved, module }) => ({
        from: source,
        to: isOurs(resolved) || isGenerated(resolved) ? resolved : module,
      })),
    ),
    written: new Map(modules.map((each) => [each.source, writtenIn(each)])),
    cycles: cyclesOf(output),
  };
}
