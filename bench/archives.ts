// An archive at the documented limits through the real stages, with S3 as far away as it is: 30 ms a call. It is read, put again with
// other members, and removed. node bench/archives.ts [--members 2000] [--megabytes 191] [--wait 30]
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { normalizing } from '../functions/normalize/normalizing.ts';
import { recording } from '../functions/record/recording.ts';
import type { ObjectEvent } from '../shared/lambda/object-event.ts';
import type { Objects } from '../shared/lambda/objects.ts';
import type { Attempt, Work } from '../shared/lambda/stage.ts';
import { resultKey } from '../shared/lambda/work-objects.ts';
import { articleIdOf } from '../shared/model/article-id.ts';
import { article } from '../test/end-to-end/articles.ts';
import { localTable } from '../test/table/local-table.ts';

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '2000' },
    megabytes: { type: 'string', default: '0' },
    wait: { type: 'string', default: '30' },
  },
});
const members = Number(values.members);
/** What each member is filled up with, so that all together are as large as asked for. */
const filling = 'All was quiet in the valley on Monday.\n\n'.repeat(
  Math.max(0, Math.floor((Number(values.megabytes) * 1024 * 1024) / members / 40) - 40),
);
const wait = Number(values.wait);
const KEY = 'inbox/all.zip';
const id = articleIdOf(KEY);

const stored = new Map<string, unknown>();
const objects = {
  read: async (key: string) => {
    await sleep(wait);
    return stored.has(key) ? { bytes: stored.get(key), contentType: undefined, metadata: {} } : undefined;
  },
  has: async (key: string) => (await sleep(wait), stored.has(key)),
  readJson: async (key: string) => (await sleep(wait), stored.get(key)),
  writeJson: async (key: string, value: unknown) => void (await sleep(wait), stored.set(key, value)),
  remove: async (key: string) => void (await sleep(wait), stored.delete(key)),
  async *keysUnder() {},
} as unknown as Objects;
const table = await localTable();
const normalize = normalizing({ inbox: () => objects, work: objects, table });
const record = recording({ work: objects, table });

const zip = (from: number) =>
  zipSync(
    Object.fromEntries(
      Array.from({ length: members }, (_, i) => [`story-${from + i}.txt`, Buffer.from(`${article(i)}\n${filling}`)]),
    ),
    { level: 1 },
  );

stored.set(KEY, zip(0));
const read = await timed(normalize, event('1'));
await record({ ...event('1'), key: resultKey(id, revision('1')) }, attempt());
stored.set(KEY, zip(members));
await normalize(event('2'), attempt());
const replaced = await timed(record, { ...event('2'), key: resultKey(id, revision('2')) });
stored.delete(KEY);
await normalize({ ...event('3'), removed: true }, attempt());
const removed = await timed(record, { ...event('3'), key: resultKey(id, revision('3')) });
await table.close();
console.log(
  `archives: ${members} members${values.megabytes === '0' ? '' : ` of ${values.megabytes} MB in all`}, ${wait} ms a call · read in ${read} s of 300 · replaced in ${replaced} s of 120 · removed in ${removed} s of 120`,
);

function revision(number: string): string {
  return number.padEnd(32, '0');
}

function event(number: string): ObjectEvent {
  const at = '2026-11-23T10:00:00.000Z';
  return { bucket: 'inbox', key: KEY, removed: false, replayed: false, size: 1, revision: revision(number), at };
}

function attempt(): Attempt {
  return { signal: new AbortController().signal, progress: 0, reached: () => {} };
}

async function timed(work: Work, given: ObjectEvent): Promise<string> {
  const began = performance.now();
  const { outcome } = await work(given, attempt());
  if (outcome !== 'done') throw new Error(`${given.key} is ${outcome}`);
  return ((performance.now() - began) / 1000).toFixed(1);
}
