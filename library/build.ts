// Builds the pack in dist/: the reader and its command as JavaScript with types, each lexicon and model beside the module that reads it.
// `npm pack` runs it first. Node reads no TypeScript inside node_modules, so a pack can't hold the sources themselves.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What modules read at load, and the cards that say under which licence models may be passed on. */
const BESIDE = /\.(?:tsv|txt|csv|bin)$|^CARD\.md$/;

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'library')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
for (const folder of new Set(modules.map((path) => dirname(path)))) {
  const source = join(root, folder);
  for (const name of existsSync(source) ? readdirSync(source) : [])
    if (BESIDE.test(name)) copyFileSync(join(source, name), join(dist, folder, name));
}
