#!/usr/bin/env node
// The `onrecord` command. Runs cli/main.ts with the project's own Node 24, whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const { status, error } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
if (error)
  console.error(`onrecord: can't run ${node}: ${error.message}. Run \`npm ci\` in the project's folder first.`);
process.exit(status ?? 1);
