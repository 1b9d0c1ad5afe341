import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { LAZY } from '../../infra/lazy-packages.ts';

// A function starts as fast as its code is small. What grows past its budget has pulled in something it should not.
const BUDGETS_IN_KIB = { normalize: 1_700, extract: 1_500, record: 1_200, query: 1_300 };

for (const [name, kib] of Object.entries(BUDGETS_IN_KIB)) {
  test(`the code of ${name} stays within ${kib} KiB`, async () => {
    const entry = fileURLToPath(new URL(`../../functions/${name}/handler.ts`, import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
      external: [...LAZY],
      logLevel: 'silent',
    });
    expect((outputFiles[0]?.contents.length ?? 0) / 1024).toBeLessThan(kib);
  });
}
