// Two thousand uploads through a stack on which everything goes wrong at once, with kill -9 of the engine in the middle; at the
// end the ledger must balance, and the record equal that of a run without faults. node bench/chaos.ts [--articles 2000] [--kills 3]
// [--every 20]: seconds between kills.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import type { FaultPlan } from '../local/faults.ts';
import { article } from '../test/end-to-end/articles.ts';
import { recordOf } from '../test/end-to-end/record.ts';
import { type Clients, type Summary, temporaryFolder } from '../test/end-to-end/stack.ts';
import { drained, type Started, spawnEngine } from './engine.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '3' },
    every: { type: 'string', default: '20' },
  },
});
const count = Number(values.articles);
/** One call in ten by a function fails, half of them throttled; and all else besides. */
const FAULTS: FaultPlan = {
  seed: 8,
  throttle: 0.05,
  serverError: 0.05,
  duplicate: 0.1,
  reorder: 0.2,
  kill: 0.02,
  timeout: 0.02,
  latency: { dynamodb: 3 },
};
/** Uploads that are more than an article put: of every so many one is empty, one is put again with other words, one is removed. */
const isEmpty = (number: number): boolean => number % 40 === 7;
const isPutAgain = (number: number): boolean => number % 40 === 17;
const isRemoved = (number: number): boolean => number % 40 === 27;
const numbers = Array.from({ length: count }, (_, number) => number);
const expected = {
  recorded: numbers.filter((number) => !isEmpty(number) && !isRemoved(number)).length,
  refused: numbers.filter(isEmpty).length,
  failed: 0,
};

const calm = await run('without faults', undefined, 0);
const rough = await run('with faults', FAULTS, Number(values.kills));
const other = new Set(calm.record);
const differing = rough.record.filter((line) => !other.delete(line));
const same = differing.length === 0 && other.size === 0 && calm.record.length === rough.record.length;
console.log(
  `\nthe record of both runs: ${same ? 'the same, byte for byte' : 'DIFFERENT'} (${calm.record.length} lines)`,
);
for (const line of differing.slice(0, 3)) console.log(`  only with faults: ${line.slice(0, 400)}`);
for (const line of [...other].slice(0, 3)) console.log(`  only without: ${line.slice(0, 400)}`);
process.exitCode = same && calm.balanced && rough.balanced ? 0 : 1;

async function run(
  name: string,
  faults: FaultPlan | undefined,
  kills: number,
): Promise<{ readonly record: readonly string[]; readonly balanced: boolean }> {
  const state = temporaryFolder();
  const happened: Readonly<Record<string, number>>[] = [];
  /** Each life of the engine has faults of its own. */
  const start = (life: number): Promise<Started> =>
    spawnEngine(
      // What fails waits before it is tried again: more at once than there are cores, as on AWS.
      { state, retrySeconds: 0.2, cores: 6, ...(faults && { faults: { ...faults, seed: faults.seed + life } }) },
      { onFaults: (sofar) => (happened[life] = sofar) },
    );
  let now = await start(0);
  const begun = performance.now();
  const say = (what: string): void =>
    console.log(`${name}, ${((performance.now() - begun) / 1000).toFixed(0)} s: ${what}`);
  const limit = pLimit(16);
  const putting = Promise.all(numbers.map((number) => limit(() => upload(number, () => now.clients))));
  for (let killed = 1; killed <= kills; killed += 1) {
    await new Promise((wait) => setTimeout(wait, Number(values.every) * 1000));
    now.child.kill('SIGKILL');
    say('kill -9');
    now = await start(killed);
  }
  await putting;
  for (let replays = 0; ; replays += 1) {
    await drained(() => now);
    const { processing, ...counts } = await now.clients.counts();
    say(JSON.stringify({ ...counts, processing }));
    if (counts.failed === 0 || replays === 10) break;
    for (const { key, failed } of await now.clients.all<Summary>('/articles?status=failed&limit=100'))
      say(`${key}: ${failed?.stage}: ${failed?.reason}`);
    await now.clients.returnDeadLetters();
  }
  const { processing, ...counts } = await now.clients.counts();
  const balanced = processing === 0 && JSON.stringify(counts) === JSON.stringify(expected);
  say(balanced ? 'the ledger balances' : `NOT BALANCED: ${JSON.stringify({ ...counts, processing })}`);
  const totals: Record<string, number> = {};
  for (const [what, times] of happened.flatMap((life) => Object.entries(life)))
    totals[what] = (totals[what] ?? 0) + times;
  if (faults) say(`what went wrong: ${JSON.stringify(totals)}`);
  const record = await recordOf(now.clients);
  now.child.kill('SIGKILL');
  rmSync(state, { recursive: true, force: true });
  return { record, balanced };
}

async function upload(number: number, clients: () => Clients): Promise<void> {
  const name = `chaos/${number}.txt`;
  const put = (text: string) => () => clients().put(name, text, { published: '2021-05-04' });
  await insist(put(isEmpty(number) ? '' : article(number)));
  if (isPutAgain(number)) await insist(put(article(number + count)));
  if (isRemoved(number)) await insist(() => clients().remove(name));
}

/** What the client was not told is done, it does again, as every S3 client does. */
async function insist(what: () => Promise<void>): Promise<void> {
  for (;;) {
    const done = await what().then(
      () => true,
      () => false,
    );
    if (done) return;
    await new Promise((wait) => setTimeout(wait, 200));
  }
}
