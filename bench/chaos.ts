// Two thousand articles through a stack on which everything goes wrong at once, with kill -9 of the engine in the middle; at the
// end the ledger must balance and the record equal that of a run without faults. node bench/chaos.ts [--articles 2000] [--kills 3]
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import pLimit from 'p-limit';
import type { FaultPlan } from '../local/faults.ts';
import type { RunningEngine } from '../local/state.ts';
import { synthesize } from '../local/synth.ts';
import { article } from '../test/end-to-end/articles.ts';
import { recordOf } from '../test/end-to-end/record.ts';
import { Clients, ROOT, temporaryFolder } from '../test/end-to-end/stack.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '2000' }, kills: { type: 'string', default: '3' } },
});
const count = Number(values.articles);
const FAULTS: FaultPlan = {
  seed: 8,
  throttle: 0.05,
  serverError: 0.05,
  duplicate: 0.1,
  reorder: 0.2,
  kill: 0.02,
  slowTable: 3,
};
let shownDifferences = 0;
const assembly = await synthesize(ROOT);
const calm = await run(undefined, 0);
const rough = await run(FAULTS, Number(values.kills));
const same =
  calm.record.length === rough.record.length && calm.record.every((line, index) => line === rough.record[index]);
console.log(
  `\nthe record of both runs: ${same ? 'the same, byte for byte' : 'DIFFERENT'} (${calm.record.length} lines)`,
);
for (const [index, line] of calm.record.entries()) {
  const other = rough.record[index] ?? '';
  const at = [...line].findIndex((sign, place) => sign !== other[place]);
  if (line !== other && shownDifferences < 5) {
    shownDifferences += 1;
    console.log(`  ${line.slice(Math.max(0, at - 150), at + 80)}\n  ${other.slice(Math.max(0, at - 150), at + 80)}\n`);
  }
}
process.exitCode = same && rough.balanced ? 0 : 1;

interface Running {
  readonly child: ChildProcess;
  readonly clients: Clients;
}

async function run(
  faults: FaultPlan | undefined,
  kills: number,
): Promise<{ record: readonly string[]; balanced: boolean }> {
  const state = temporaryFolder();
  let now = await start(state, faults);
  const begun = performance.now();
  const took = (): string => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
  const limit = pLimit(16);
  const putAll = Promise.all(
    Array.from({ length: count }, (_, number) =>
      limit(async () => {
        for (let done = false; !done; )
          done = await now.clients.put(`chaos/${number}.txt`, article(number), { published: '2021-05-04' }).then(
            () => true,
            () => new Promise<false>((wait) => setTimeout(() => wait(false), 200)),
          );
      }),
    ),
  );
  for (let killed = 1; killed <= kills; killed += 1) {
    await new Promise((wait) => setTimeout(wait, 5000));
    now.child.kill('SIGKILL');
    console.log(`kill -9 at ${took()}`);
    now = await start(state, faults);
  }
  await putAll;
  let replays = 0;
  for (;;) {
    const counts = await now.clients.counts();
    const accounted = counts.recorded + counts.refused + counts.failed;
    if (counts.processing === 0 && accounted === count) {
      console.log(`${took()}: ${JSON.stringify(counts)}`);
      if (counts.failed === 0 || replays === 10) break;
      replays += 1;
      for (const [name, url] of Object.entries(now.clients.outputs))
        if (name.endsWith('DeadLettersUrl')) {
          const SourceArn = `arn:aws:sqs:us-east-1:000000000000:${url.split('/').at(-1)}`;
          await now.clients.sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));
        }
    }
    await new Promise((wait) => setTimeout(wait, 2000));
  }
  const counts = await now.clients.counts();
  const balanced = counts.recorded + counts.refused === count && counts.failed === 0;
  console.log(
    `${faults ? `with faults, ${kills} kills, ${replays} replays` : 'without faults'}: ${balanced ? 'all accounted for' : 'NOT BALANCED'}`,
  );
  const record = await recordOf(now.clients);
  now.child.kill('SIGKILL');
  rmSync(state, { recursive: true, force: true });
  return { record, balanced };
}

async function start(state: string, faults: FaultPlan | undefined): Promise<Running> {
  const runner = fileURLToPath(new URL('./chaos-engine.ts', import.meta.url));
  const child = spawn(process.execPath, [runner, JSON.stringify({ assembly, state, faults })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const running = await new Promise<RunningEngine>((ready, failed) => {
    child.stdout?.once('data', (chunk: Buffer) => ready(JSON.parse(chunk.toString()) as RunningEngine));
    child.once('exit', (code) => failed(new Error(`the engine ended with ${code}`)));
  });
  return { child, clients: new Clients(running) };
}
