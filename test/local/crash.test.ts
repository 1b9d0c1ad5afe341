import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, expect, test } from 'vitest';
import type { RunningEngine } from '../../local/state.ts';
import { clientsOf, eventually, notes, startFixture, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

type Spawned = RunningEngine & { readonly functions: readonly number[] };

async function spawned(): Promise<{ readonly child: ChildProcess; readonly running: Spawned }> {
  const run = fileURLToPath(new URL('./fixtures/run.ts', import.meta.url));
  const child = spawn(process.execPath, [run, folder.path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { child, running: JSON.parse(line.toString()) as Spawned };
}

test('what was put is accounted for after kill -9, every time, with nothing missing', async () => {
  const acknowledged: string[] = [];
  for (const round of [1, 2, 3]) {
    const { child, running } = await spawned();
    const { s3 } = clientsOf({ running });
    const before = acknowledged.length;
    const enough = Promise.withResolvers<void>();
    const work = Array.from({ length: 60 }, async (_, index) => {
      const Key = `in/${round}-${index}.txt`;
      await s3.send(new PutObjectCommand({ Bucket: 'app-dropbucket', Key, Body: Key }));
      acknowledged.push(Key);
      if (acknowledged.length === before + 10 * round) enough.resolve();
    });
    // In the middle of it, however fast the machine: some are put, some are at work, some not yet sent.
    await enough.promise;
    child.kill('SIGKILL');
    await Promise.allSettled(work);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  const engine = await startFixture(folder.path);
  const clients = clientsOf(engine);
  const missing = await eventually(async () => {
    const noted = new Set((await notes(clients)).map(({ key }) => key));
    const left = acknowledged.filter((key) => !noted.has(key));
    return left.length === 0 ? left : undefined;
  }, 60_000);
  expect(missing).toEqual([]);
  // Each event is in the table once, however often it was delivered.
  const keys = (await notes(clients)).map(({ key, sequencer }) => `${key} ${sequencer}`);
  expect(new Set(keys).size).toBe(keys.length);
  await engine.stop();
}, 180_000);

test('functions of a killed engine die with it, even in an endless loop', async () => {
  const { child, running } = await spawned();
  const { s3 } = clientsOf({ running });
  await s3.send(new PutObjectCommand({ Bucket: 'app-dropbucket', Key: 'in/loop.txt', Body: 'x' }));
  // Until one of them is at it.
  await new Promise((done) => setTimeout(done, 300));
  child.kill('SIGKILL');
  const alive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  expect(running.functions.length).toBeGreaterThan(1);
  await eventually(async () => (running.functions.some(alive) ? undefined : true), 30_000);
}, 90_000);

test('a second engine on the same folder says that one is there', async () => {
  const { child, running } = await spawned();
  await expect(startFixture(folder.path)).rejects.toThrow(`already runs on ${folder.path} (process ${running.pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const engine = await startFixture(folder.path, { fresh: true });
  expect(await notes(clientsOf(engine))).toEqual([]);
  await engine.stop();
}, 90_000);
