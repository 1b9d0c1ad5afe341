// A large drop of short articles on a new table, through the real last stage: as many environments as Lambda would run, each with the
// SDK client and the queue that it has there, 5 ms from the table. node bench/ceiling.ts [--articles 300] [--concurrency 10]
// A new table takes 4,000 write units a second, and this machine writes far fewer: a calm run, without ceiling, tells what an article
// costs and what the machine can, and half of that is the ceiling. Environments are scaled down like it, but to no fewer than one for
// each 50: then each has a smaller share of the ceiling than it would have on AWS.
import './quiet.ts';
import { parseArgs } from 'node:util';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { recording } from '../functions/record/recording.ts';
import { Faults } from '../local/faults.ts';
import { extract } from '../shared/extract.ts';
import type { Objects } from '../shared/lambda/objects.ts';
import type { Fared } from '../shared/lambda/queues.ts';
import { stage } from '../shared/lambda/stage.ts';
import { type ResultObject, resultKey, subjectOf } from '../shared/lambda/work-objects.ts';
import { articleIdOf } from '../shared/model/article-id.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { normalize } from '../shared/normalize/index.ts';
import { connect } from '../shared/table/client.ts';
import { writingClient } from '../shared/table/writing-client.ts';
import { article } from '../test/end-to-end/articles.ts';
import { behindCeiling } from './behind-ceiling.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '300' },
    concurrency: { type: 'string', default: '10' },
  },
});
const articles = Number(values.articles);
const BATCH = 5;
/** Of Record, in milliseconds. */
const TIMEOUT = 120_000;

const none: Fared = { tries: 0, waits: 0, progress: 0 };

const results = await readings();
const calm = await run(1, undefined);
const ceiling = calm.perSecond / 2;
const scale = 4_000 / ceiling;
const environments = Math.max(
  Math.ceil(Number(values.concurrency) / 50),
  Math.round(Number(values.concurrency) / scale),
);
const full = await run(environments, ceiling);
const again = full.unitsEach / calm.unitsEach;
console.log(
  `${articles} articles · ${environments} environments for ${values.concurrency} · ${ceiling.toFixed(0)} units a second for 4,000 · a calm run writes ${calm.unitsEach.toFixed(1)} units an article · ${full.turnedAway} writes turned away, ${full.waits} waits`,
);
console.log(
  `ceiling: dead letters ${full.dead} · units an article ${again.toFixed(2)} of a calm run · throughput ${((100 * full.perSecond) / ceiling).toFixed(0)} % of the ceiling`,
);

/** Some readings, each under as many keys as it takes. */
async function readings(): Promise<ReadonlyMap<string, ResultObject>> {
  const read: Extraction[] = [];
  for (let number = 0; number < Math.min(24, articles); number += 1) {
    const bytes = Buffer.from(article(number));
    const [found] = await normalize({
      key: 'inbox/a.txt',
      revision: '1',
      bytes,
      contentType: 'text/plain',
      metadata: {},
    });
    if (found && 'article' in found) read.push(extract(found.article));
  }
  return new Map(
    Array.from({ length: articles }, (_, number) => {
      const one = read[number % read.length] as (typeof read)[number];
      const key = `inbox/${number}.txt`;
      const id = articleIdOf(key);
      const extraction = { ...one, key, article: { ...one.article, id, key } };
      const day = String(1 + (number % 28)).padStart(2, '0');
      const uploadedAt = `2026-11-${day}T10:00:00.000Z`;
      return [resultKey(id, '1'), { result: 'read', id, key, revision: '1', uploadedAt, extraction }];
    }),
  );
}

interface Waiting {
  readonly body: string;
  readonly fared: Fared;
  readonly from: number;
}

async function run(environments: number, writes: number | undefined) {
  const faults = new Faults({
    seed: 1,
    latency: { dynamodb: 5 },
    ...(writes !== undefined && { ceilings: { table: { writes } } }),
  });
  const local = await behindCeiling(faults);
  const queue: Waiting[] = [...results.keys()].map((key) => ({ body: told(key), fared: none, from: 0 }));
  const ends: { at: number; units: number }[] = [];
  let dead = 0;
  let waits = 0;
  let left = queue.length;
  const began = performance.now();

  const work = { readJson: async (key: string) => results.get(key) } as unknown as Objects;
  const environment = async (): Promise<void> => {
    const table = connect(local.name, writingClient(local.config()));
    const handler = stage({
      name: 'record',
      work: recording({ work, table }),
      names: ({ key }) => subjectOf(key),
      queues: {
        async again({ body }, fared, seconds) {
          waits += 1;
          left += 1;
          queue.push({ body, fared, from: performance.now() + seconds * 1000 });
        },
        async fall() {
          dead += 1;
        },
      },
    });
    while (left > 0) {
      const batch = taken(queue);
      if (batch.length === 0) await new Promise((wait) => setTimeout(wait, 20));
      else {
        const until = Date.now() + TIMEOUT;
        const context = {
          getRemainingTimeInMillis: () => until - Date.now(),
          functionName: 'record',
        } as unknown as Context;
        await handler({ Records: batch.map(recordOf) } as SQSEvent, context);
        left -= batch.length;
        ends.push({ at: performance.now() - began, units: local.units() });
      }
    }
  };
  await Promise.all(Array.from({ length: environments }, environment));
  await local.close();
  // The burst with which the bucket begins is not the ceiling, and at the end there is nothing left to push.
  const [first, last] = [ends[Math.floor(ends.length * 0.15)], ends[Math.floor(ends.length * 0.85)]];
  const seconds = ((last?.at ?? 1) - (first?.at ?? 0)) / 1000;
  const perSecond = ((last?.units ?? 0) - (first?.units ?? 0)) / seconds;
  const turnedAway = Object.values(faults.happened).reduce((sum, n) => sum + n, 0);
  return { dead, waits, turnedAway, perSecond, unitsEach: local.units() / articles };
}

function taken(queue: Waiting[]): readonly Waiting[] {
  const now = performance.now();
  const batch: Waiting[] = [];
  for (let i = 0; i < queue.length && batch.length < BATCH; )
    if ((queue[i]?.from ?? 0) <= now) batch.push(...queue.splice(i, 1));
    else i += 1;
  return batch;
}

function recordOf({ body, fared }: Waiting, index: number): SQSRecord {
  const attributes = Object.entries(fared).map(([name, n]) => [name, { dataType: 'Number', stringValue: String(n) }]);
  return {
    messageId: String(index),
    body,
    attributes: { ApproximateReceiveCount: '1' },
    messageAttributes: Object.fromEntries(attributes),
  } as unknown as SQSRecord;
}

function told(key: string): string {
  const object = { key, sequencer: '1' };
  const at = '2026-11-23T10:00:00.000Z';
  return JSON.stringify({
    Records: [{ eventName: 'ObjectCreated:Put', eventTime: at, s3: { bucket: { name: 'work' }, object } }],
  });
}
