// Run after each bundling: what a function imports only when it first needs it lies beside its code, as packages of their own, so that
// no start reads them. `node infra/lazy-packages.ts DIR` reads DIR/index.meta.json; `import('unpdf')` → DIR/node_modules/unpdf.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** PDF is rare, and the n-grams of languages are needed with the first text: together they are six tenths of what normalize would read. */
export const LAZY: readonly string[] = ['unpdf', 'eld/extrasmall'];

/** One ES module for the functions' Node. */
export const ONE_MODULE = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
} as const satisfies BuildOptions;

const root = fileURLToPath(new URL('..', import.meta.url));

interface Meta {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
}

async function addPackages(bundle: string): Promise<void> {
  const { inputs } = JSON.parse(readFileSync(join(bundle, 'index.meta.json'), 'utf8')) as Meta;
  const imported = new Set(Object.values(inputs).flatMap(({ imports }) => imports.map(({ path }) => path)));
  for (const name of LAZY.filter((one) => imported.has(one))) await addPackage(name, bundle);
}

async function addPackage(name: string, bundle: string): Promise<void> {
  const [packageName = name, ...path] = name.split('/');
  const folder = join(bundle, 'node_modules', packageName);
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: { contents: `export * from '${name}';`, resolveDir: root },
    outfile: join(folder, 'index.js'),
    ...ONE_MODULE,
    logLevel: 'warning',
  });
  const exports = { [['.', ...path].join('/')]: './index.js' };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name: packageName, type: 'module', exports })}\n`);
}

if (argv[1] === fileURLToPath(import.meta.url)) await addPackages(argv[2] as string);
