// Run after each bundling: copies what the bundled modules read at load beside index.mjs, where `new URL('./name.tsv', import.meta.url)` then leads.
// `node infra/copy-lexicons.ts DIR` reads DIR/index.meta.json, esbuild's list of the modules that went in, and removes it.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const LEXICON = /\.(tsv|txt|csv|bin)$/;
const READ = /new URL\(\s*['"](\.\.?\/[^'"]+)['"],\s*import\.meta\.url/g;

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a module finds in the bundle what it reads by a path: below index.mjs as below the module, and from elsewhere beside it. */
const inBundle = (path: string): string => (path.startsWith('../') ? basename(path) : normalize(path));

/** What the modules read: files named in `new URL('./…', import.meta.url)`, and the lexicons that lie beside a module. Path in the bundle → source. */
export function lexiconsOf(modules: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (target: string, source: string): void => {
    const other = found.get(target);
    if (other && other !== source)
      throw new Error(`${source} and ${other} would both be ${target} in the bundle: rename one`);
    found.set(target, source);
  };
  for (const module of modules) {
    const folder = dirname(module);
    for (const [, path = ''] of readFileSync(module, 'utf8').matchAll(READ)) {
      const source = join(folder, path);
      if (existsSync(source)) add(inBundle(path), source);
    }
    for (const name of readdirSync(folder)) if (LEXICON.test(name)) add(name, join(folder, name));
  }
  return found;
}

function copyLexicons(bundle: string): void {
  const meta = join(bundle, 'index.meta.json');
  const { inputs } = JSON.parse(readFileSync(meta, 'utf8')) as { inputs: Record<string, unknown> };
  const own = Object.keys(inputs).filter((path) => !path.includes('node_modules') && path.endsWith('.ts'));
  for (const [target, source] of lexiconsOf(own.map((path) => join(root, path)))) {
    mkdirSync(dirname(join(bundle, target)), { recursive: true });
    copyFileSync(source, join(bundle, target));
  }
  rmSync(meta);
  const code = join(bundle, 'index.mjs');
  const leadsOut = /new URL\((["'`])(\.\.\/[^"'`]+)\1,import\.meta\.url\)/g;
  const led = readFileSync(code, 'utf8').replace(
    leadsOut,
    (_, quote, path) => `new URL(${quote}./${inBundle(path)}${quote},import.meta.url)`,
  );
  writeFileSync(code, led);
}

if (argv[1] === fileURLToPath(import.meta.url)) copyLexicons(argv[2] as string);
