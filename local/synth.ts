// The app synthesized by the CDK's own command, once for each state of its sources: synthesize(root) → the folder it wrote.
// The same sources give the same folder at once, so that only the first start after a change waits for `cdk synth`.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';

const SOURCES = ['infra', 'functions', 'shared', 'web', 'cdk.json', 'package-lock.json', 'tsconfig.json'];
const KEPT = 4;
const run = promisify(execFile);

export class SynthFailed extends Error {}

/** `root` is the repository; the result lies in its .on-record/stack/HASH. */
export async function synthesize(root: string, onStart: () => void = () => {}): Promise<string> {
  const stacks = join(root, '.on-record', 'stack');
  const wanted = join(stacks, hashOf(root));
  if (await isThere(stacks, wanted)) {
    utimesSync(wanted, new Date(), new Date());
    return wanted;
  }
  onStart();
  mkdirSync(stacks, { recursive: true });
  const building = `${wanted}.building-${process.pid}`;
  const cdk = join(createRequire(join(root, 'package.json')).resolve('aws-cdk/package.json'), '..', 'bin', 'cdk');
  try {
    await run(process.execPath, [cdk, 'synth', '--quiet', '--output', building], {
      cwd: root,
      // Plain `node` in cdk.json must be the Node that runs this, which reads TypeScript.
      env: {
        ...process.env,
        CDK_DISABLE_CLI_TELEMETRY: 'true',
        PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
      },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    const { stderr = '', message } = error as Error & { readonly stderr?: string };
    throw new SynthFailed(`cdk synth failed:\n${stderr.trim() || message}`);
  }
  try {
    renameSync(building, wanted);
  } catch {
    // Another engine was as quick: its result is the same.
    rmSync(building, { recursive: true, force: true });
  }
  prune(stacks);
  return wanted;
}

/** Whether it is there, or comes to be there while another process is at it. */
async function isThere(stacks: string, wanted: string): Promise<boolean> {
  for (;;) {
    if (existsSync(join(wanted, 'manifest.json'))) return true;
    const others = existsSync(stacks)
      ? readdirSync(stacks).filter((name) => name.startsWith(`${basename(wanted)}.building-`))
      : [];
    const alive = others.some((name) => isAlive(Number(name.split('-').at(-1))));
    if (!alive) return existsSync(join(wanted, 'manifest.json'));
    await new Promise((done) => setTimeout(done, 100));
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A hash of every source that the template or a bundle is made from. */
export function hashOf(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES)
    for (const path of filesUnder(join(root, source)))
      hash
        .update(`${relative(root, path)}\0`)
        .update(readFileSync(path))
        .update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.') && !name.startsWith('__'))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function prune(stacks: string): void {
  const byAge = readdirSync(stacks)
    .filter((name) => !name.includes('.building-'))
    .map((name) => join(stacks, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(KEPT)) rmSync(old, { recursive: true, force: true });
}
