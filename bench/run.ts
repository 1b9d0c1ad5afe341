// `npm run bench [NAME…]`: runs the measurements one after the other, each in a process of its own, so that none warms another.
// Without names: those that need nothing but this checkout and end within some minutes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHORT = ['language', 'normalize', 'reading'];
const names = process.argv.slice(2);
const pathOf = (name: string): string => fileURLToPath(new URL(`${name}.ts`, import.meta.url));

for (const name of names.length > 0 ? names : SHORT) {
  if (!existsSync(pathOf(name))) {
    console.error(`there is no bench/${name}.ts`);
    process.exitCode = 2;
    continue;
  }
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [pathOf(name)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
