// The pack as a stranger meets it: `npm pack`, installed into an empty project, and every example of docs/library.md run there.
// Packages come from npm's cache, else from the registry.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../../library/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MB = 1e6;
let project: string;

/** Runs a command with the project's own Node, and without what an outer npm hands down. */
function run(
  cwd: string,
  command: string,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const handed = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = { ...Object.fromEntries(handed), PATH: `${ROOT}node_modules/.bin:${process.env.PATH}`, NO_COLOR: '1' };
  return spawnSync(command, args, { cwd, env, encoding: 'utf8' });
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'onrecord-pack-'));
  expect(run(ROOT, 'npm', 'pack', '--silent', '--pack-destination', project)).toMatchObject({ status: 0 });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  expect(run(project, 'npm', 'install', '--prefer-offline', './on-record-0.1.0.tgz')).toMatchObject({ status: 0 });
  for (const ending of ['', '.metadata.json'])
    copyFileSync(join(ROOT, `test/golden/border-accusation.txt${ending}`), join(project, `border.txt${ending}`));
}, 240_000);
afterAll(() => rmSync(project, { recursive: true }));

/** Each ```js block with the block of what it prints. */
const examples = [
  ...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(
    /^## (.+)\n(?:(?!^## ).*\n)*?```js\n([\s\S]*?)```\n\n```\n([\s\S]*?)```/gm,
  ),
].map(([, title = '', code = '', printed = '']) => ({ title, code, printed }));

describe('the pack, installed into an empty project', () => {
  test('has four examples in its documentation', () => expect(examples).toHaveLength(4));

  test.each(examples)('prints what docs/library.md says: $title', ({ code, printed }) => {
    writeFileSync(join(project, 'example.js'), code);
    expect(run(project, 'node', 'example.js')).toEqual(expect.objectContaining({ stderr: '', stdout: printed }));
  });

  test('gives the reading that the sources give, byte for byte', async () => {
    writeFileSync(
      join(project, 'whole.js'),
      "import { read } from 'on-record'; console.log(JSON.stringify(await read({ file: 'border.txt' }, )));",
    );
    const file = join(ROOT, 'test/golden/border-accusation.txt');
    const own = JSON.stringify(await read({ file }, { key: 'border.txt' }));
    expect(run(project, 'node', 'whole.js').stdout).toBe(`${own}\n`);
  });

  test('has the command, which reads one file and several', () => {
    const one = run(project, 'npx', '--no-install', 'on-record', 'extract', 'border.txt');
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(one.stdout).toContain('crossing two kilometers into');
    copyFileSync(join(project, 'border.txt'), join(project, 'again.txt'));
    const two = run(project, 'npx', '--no-install', 'onrecord', 'extract', '--json', 'border.txt', 'again.txt');
    expect(two.stdout.trim().split('\n')).toHaveLength(2);
  });

  test('has types that a strict project without Node’s own accepts, and that know what is wrong', () => {
    writeFileSync(
      join(project, 'typed.ts'),
      `import { read, type Claim, type Reading } from 'on-record';
       const reading: Reading = await read({ file: 'border.txt' });
       const claims: readonly Claim[] = reading.claims;
       // @ts-expect-error: a text is no number
       const wrong: number = reading.article.text;
       export { claims, wrong };`,
    );
    writeFileSync(
      join(project, 'tsconfig.json'),
      '{"compilerOptions":{"strict":true,"module":"NodeNext","target":"ES2024","lib":["ES2024","DOM"],"noEmit":true,"types":[]},"files":["typed.ts"]}',
    );
    expect(run(project, 'tsc', '-p', '.')).toMatchObject({ status: 0, stdout: '' });
  });

  test('needs no AWS, and has no more megabytes than the documentation tells', () => {
    const installed = readdirSync(join(project, 'node_modules'), { recursive: true, encoding: 'utf8' });
    expect(installed.filter((path) => /^@(?:aws|smithy|middy)/.test(path))).toEqual([]);
    expect(installed.filter((path) => /^on-record\/.*CARD\.md$/.test(path))).toHaveLength(3);
    const bytes = (paths: readonly string[]) =>
      paths.reduce((sum, path) => sum + statSync(join(project, 'node_modules', path)).size, 0);
    const told = /The pack has ([\d.]+) MB[\s\S]*?installed it has (\d+) MB, and (\d+) MB/.exec(
      readFileSync(join(ROOT, 'docs/library.md'), 'utf8'),
    );
    const [pack = 0, own = 0, all = 0] = (told ?? []).slice(1).map(Number);
    expect(statSync(join(project, 'on-record-0.1.0.tgz')).size / MB).toBeLessThan(pack + 0.1);
    expect(bytes(installed.filter((path) => path.startsWith('on-record/'))) / MB).toBeLessThan(own + 1);
    expect(bytes(installed) / MB).toBeLessThan(all + 2);
  });
});
