// Many short articles dropped at once into the whole stack: how long until each is accounted for, and how much memory it takes.
// node bench/load.ts [--articles 1000] [--kill]   --kill ends the engine with kill -9 in the middle and starts it again
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import type { RunningEngine } from '../local/state.ts';
import { article } from '../test/end-to-end/articles.ts';
import { Clients, ROOT, type Summary } from '../test/end-to-end/stack.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, kill: { type: 'boolean', default: false } },
});
const count = Number(values.articles);
const state = mkdtempSync(join(tmpdir(), 'on-record-load-'));
const inbox = join(state, 'inbox');
let started = await start();
let { clients } = started;
console.log(`ready after ${seconds(started.took)}`);

const one = performance.now();
await clients.put('alone.txt', article(count + 1));
await clients.settled('alone.txt');
console.log(`one article alone: queryable after ${seconds(performance.now() - one)}`);

const limit = pLimit(16);
let cpuBefore = cpuSecondsOf(started.child.pid as number);
const begun = performance.now();
const memory: number[] = [];
const sampler = setInterval(() => memory.push(megabytesOf(started.child.pid as number)), 1000);
const name = (number: number): string => `load/${number}.txt`;
let puts = 0;
const putting = Promise.all(
  Array.from({ length: count }, (_, number) =>
    limit(async () => {
      // What the client was not told is put, it puts again, as every S3 client does.
      for (;;) {
        const done = await clients.put(name(number), article(number)).then(
          () => true,
          () => false,
        );
        if (done) break;
        await new Promise((wait) => setTimeout(wait, 200));
      }
      puts += 1;
    }),
  ),
);
if (values.kill) {
  while (puts < count * 0.6) await new Promise((wait) => setTimeout(wait, 10));
  started.child.kill('SIGKILL');
  console.log(`kill -9 after ${seconds(performance.now() - begun)}, with ${puts} of ${count} put`);
  started = await start();
  cpuBefore = 0;
  clients = started.clients;
  console.log(`ready again after ${seconds(started.took)}`);
}
await putting;
console.log(`all put after ${seconds(performance.now() - begun)}`);

for (;;) {
  // Asking is work too: whether anything is at work is one short question, and the lists are read when nothing is.
  const working = await clients.ask<{ readonly items: readonly Summary[] }>('/articles?status=processing&limit=1');
  if (working?.items.length === 0 && (await accounted()) === count) break;
  if (performance.now() - begun > 500_000) break;
  await new Promise((wait) => setTimeout(wait, 1000));
}
const took = performance.now() - begun;
clearInterval(sampler);
const cpu = cpuSecondsOf(started.child.pid as number) - cpuBefore;
const listed = (await listedKeys()).filter((key) => key.startsWith('inbox/load/'));
console.log(
  `${await accounted()} of ${count} accounted for after ${seconds(took)}: ${Math.round((count / took) * 60_000)} a minute`,
);
console.log(`in the lists ${listed.length} times, ${new Set(listed).size} of them different`);
console.log(`memory of the engine and its functions: ${summary(memory)} MB`);
console.log(
  `processor time${values.kill ? ' since the restart' : ''}: ${cpu.toFixed(1)} s, ${Math.round((cpu / count) * 1000)} ms an article; two free cores would take ${(cpu / 2).toFixed(1)} s`,
);
const meter = readFileSync(join(state, 'meter.json'), 'utf8');
console.log(`counted: ${meter.replaceAll(/\s+/g, ' ')}`);
console.log(`state on disk: ${Math.round(sizeOf(state) / 1e6)} MB`);
started.child.kill('SIGTERM');
await new Promise((exited) => started.child.once('exit', exited));
rmSync(state, { recursive: true, force: true });

async function start(): Promise<{ readonly child: ChildProcess; readonly clients: Clients; readonly took: number }> {
  const begun = performance.now();
  const command = ['cli/main.ts', 'start', '--port', '0', '--state', state, '--inbox', inbox, '--quiet'];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((ready, failed) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('Ctrl-C stops it')) ready();
    });
    child.once('exit', (code) => failed(new Error(`the engine ended with ${code}: ${said}`)));
  });
  const running = JSON.parse(readFileSync(join(state, 'endpoints.json'), 'utf8')) as RunningEngine;
  return { child, clients: new Clients(running), took: performance.now() - begun };
}

async function listedKeys(): Promise<readonly string[]> {
  const lists = ['recorded', 'refused', 'failed'].map((status) =>
    clients.all<Summary>(`/articles?status=${status}&limit=100`),
  );
  return (await Promise.all(lists)).flat().map(({ key }) => key);
}

async function accounted(): Promise<number> {
  return new Set((await listedKeys()).filter((key) => key.startsWith('inbox/load/'))).size;
}

/** Processor time of a process, those it started, and those of them that have ended. */
function cpuSecondsOf(root: number): number {
  const ticks = treeOf(root).map((pid) => {
    const fields = statOf(pid) ?? [];
    return [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field] ?? 0), 0);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

/** /proc/PID/stat from its third field on. */
function statOf(pid: number): readonly string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** A process and those that it started. */
function treeOf(root: number): readonly number[] {
  const pids = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
  const parents = new Map(pids.map((pid) => [pid, Number(statOf(pid)?.[1])]));
  const own = (pid: number): boolean => pid === root || (parents.has(pid) && own(parents.get(pid) as number));
  return pids.filter(own);
}

/** Memory of a process and those it started, pages that they share counted once. */
function megabytesOf(root: number): number {
  const kilobytes = treeOf(root).map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0),
  );
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function sizeOf(path: string): number {
  const found = statSync(path);
  return found.isDirectory()
    ? readdirSync(path).reduce((sum, entry) => sum + sizeOf(join(path, entry)), 0)
    : found.size;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function summary(samples: readonly number[]): string {
  const third = Math.floor(samples.length / 3);
  const mean = (part: readonly number[]): number =>
    Math.round(part.reduce((sum, one) => sum + one, 0) / Math.max(1, part.length));
  return `${mean(samples.slice(0, third))} in the first third, ${mean(samples.slice(-third))} in the last, ${Math.max(...samples)} at most`;
}
