// Very many short articles dropped at once into the whole stack: how long until each is queryable, how much memory it takes, and
// whether the last cost what the first did. node bench/load.ts [--articles 1000] [--kill]
// --kill ends the engine with kill -9 in the middle and starts it again.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { type Counts, NOTHING } from '../local/meter.ts';
import { articleIdOf } from '../shared/model/article-id.ts';
import { article } from '../test/end-to-end/articles.ts';
import type { Summary } from '../test/end-to-end/stack.ts';
import { drained, spawnEngine, stop } from './engine.ts';
import { type Cost, costOf, ratios } from './per-article.ts';
import { cpuSecondsOf, type Megabytes, megabytesOf } from './processes.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, kill: { type: 'boolean', default: false } },
});
const count = Number(values.articles);
/** What the rest is compared with: dropped first, and as many again dropped last; before them some to warm up. */
const FEW = 100;
/** A stream that leaves the machine time to breathe, for the wait of an article that finds nobody before it. */
const STREAM = { articles: 200, everyMilliseconds: 250 };

const state = mkdtempSync(join(tmpdir(), 'on-record-load-'));
const dropped = new Map<string, number>();
const recorded = new Map<string, number>();
const start = () => spawnEngine({ state }, { onRecorded: ({ id, at }) => recorded.has(id) || recorded.set(id, at) });
let engine = await start();
console.log(`ready after ${seconds(engine.took)}`);
const memory: Megabytes[] = [];
const sampler = setInterval(() => memory.push(megabytesOf(engine.child.pid as number)), 1000);

await phase('to warm up', range(0, FEW));
if (values.kill) await killed(range(FEW, FEW + count));
else {
  const few = await phase(`the first ${FEW}`, range(FEW, 2 * FEW));
  const all = await phase(`${count} at once`, range(2 * FEW, 2 * FEW + count));
  const last = await phase(`${FEW} more after them`, range(2 * FEW + count, 3 * FEW + count));
  console.log(`\nan article among ${count} costs, of what one among the first ${FEW} does:\n${ratios(all, few)}`);
  console.log(`an article after ${count} costs, of what one among the first ${FEW} does:\n${ratios(last, few)}`);
  const stream = range(3 * FEW + count, 3 * FEW + count + STREAM.articles);
  await phase(`one each ${STREAM.everyMilliseconds} ms after them`, stream, STREAM.everyMilliseconds);
}
clearInterval(sampler);
const listed = (await engine.clients.all<Summary>('/articles?limit=100&copies=all')).map(({ key }) => key);
console.log(`\n${dropped.size} dropped; in the list ${listed.length} times, ${new Set(listed).size} of them different`);
console.log('memory of the engine and its functions in MB, tenth by tenth:');
for (const part of ['own', 'mapped'] as const) {
  const samples = memory.map((sample) => sample[part]);
  console.log(`  ${part.padEnd(6)} ${tenths(samples)}; at most ${Math.max(...samples)}`);
}
await stop(engine);
console.log(`state on disk: ${Math.round(sizeOf(state) / 1e6)} MB`);
rmSync(state, { recursive: true, force: true });

/** Drops articles, all at once or one after a while, waits until nothing is on its way, and says what it took. */
async function phase(name: string, numbers: readonly number[], pause = 0): Promise<Cost> {
  const before = { cpu: cpuSecondsOf(engine.child.pid as number), counts: counts() };
  const begun = Date.now();
  const limit = pLimit(16);
  await Promise.all(numbers.map((number, place) => limit(() => drop(number, begun + place * pause))));
  const ids = numbers.map((number) => articleIdOf(keyOf(number)));
  while (!ids.every((id) => recorded.has(id))) await sleep(100);
  const took = Math.max(...ids.map((id) => recorded.get(id) as number)) - begun;
  const cpu = cpuSecondsOf(engine.child.pid as number) - before.cpu;
  await sleep(6000);
  const cost = costOf(numbers.length, cpu, before.counts, counts());
  const waits = ids.map((id) => (recorded.get(id) as number) - (dropped.get(id) as number)).sort((a, b) => a - b);
  const percentile = (share: number): string => seconds(waits[Math.ceil(share * waits.length) - 1] as number);
  console.log(
    `${name}: ${seconds(took)}, ${Math.round((numbers.length / took) * 60_000)} a minute; from drop to queryable p50 ${percentile(0.5)}, ` +
      `p95 ${percentile(0.95)}, at most ${percentile(1)}; ${Math.round(cost.processorMilliseconds)} ms of processor an article`,
  );
  return cost;
}

/** What the client was not told is put, it puts again, as every S3 client does. */
async function drop(number: number, notBefore: number): Promise<void> {
  await sleep(Math.max(0, notBefore - Date.now()));
  const id = articleIdOf(keyOf(number));
  dropped.set(id, Date.now());
  for (;;) {
    const put = engine.clients.put(keyOf(number).replace('inbox/', ''), article(number));
    const done = await put.then(
      () => true,
      () => false,
    );
    if (done) return;
    await sleep(200);
  }
}

async function killed(numbers: readonly number[]): Promise<void> {
  const begun = Date.now();
  const limit = pLimit(16);
  const putting = Promise.all(numbers.map((number) => limit(() => drop(number, begun))));
  while (dropped.size < FEW + count * 0.6) await sleep(10);
  engine.child.kill('SIGKILL');
  console.log(`kill -9 after ${seconds(Date.now() - begun)}, with about ${dropped.size - FEW} of ${count} put`);
  engine = await start();
  console.log(`ready again after ${seconds(engine.took)}`);
  await putting;
  await drained(() => engine);
  console.log(`all on record after ${seconds(Date.now() - begun)}`);
}

/** As of five seconds ago: the engine writes its meter that often. */
function counts(): Counts {
  const path = join(state, 'meter.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Counts) : NOTHING;
}

function keyOf(number: number): string {
  return `inbox/load/${number}.txt`;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((wait) => setTimeout(wait, milliseconds));
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function tenths(samples: readonly number[]): string {
  const of = (tenth: number): readonly number[] =>
    samples.slice(Math.floor((tenth * samples.length) / 10), Math.floor(((tenth + 1) * samples.length) / 10));
  const mean = (part: readonly number[]): number => Math.round(part.reduce((sum, one) => sum + one, 0) / part.length);
  return Array.from({ length: 10 }, (_, tenth) => mean(of(tenth))).join(' ');
}

function sizeOf(path: string): number {
  const found = statSync(path);
  return found.isDirectory()
    ? readdirSync(path).reduce((sum, entry) => sum + sizeOf(join(path, entry)), 0)
    : found.size;
}
