#!/usr/bin/env node
// The `onrecord` command. In a checkout it runs cli/main.ts with the project's own Node 24, whatever Node the machine has;
// in the published pack, which holds the reader alone, it runs what was compiled.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
if (existsSync(main)) {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  const { status, error } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (error)
    console.error(`onrecord: can't run ${node}: ${error.message}. Run \`npm ci\` in the project's folder first.`);
  process.exit(status ?? 1);
} else if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`onrecord: this is Node ${process.versions.node}, and Node 24 or newer is needed.`);
  process.exit(2);
} else {
  await import('../dist/cli/packed.js');
}
