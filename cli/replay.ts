// `onrecord replay`: sends what is in the buckets through again, after an upgrade, or what ended among the dead letters.
// Nothing is copied: each stage gets the event that S3 would send it. A reading that is the same changes nothing.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { SingleBar } from 'cli-progress';
import { type Command, Option } from 'commander';
import { sayRebuilt } from '../shared/table/layouts.ts';
import { countOf } from './asking.ts';
import { returnDeadLetters } from './dead-letters.ts';
import { eventOf, type Replayed, type ReplayStage, STAGES, storedFor } from './replayed.ts';
import { type Stack, type StackFlags, stackOf, stackOptions } from './stack.ts';

interface ReplayFlags extends StackFlags {
  readonly prefix: string;
  readonly from: ReplayStage;
  readonly rate: number;
  readonly deadLetters?: boolean;
  readonly rebuild?: boolean;
}

const BATCH = 10;

export function addReplay(program: Command): void {
  const command = program
    .command('replay')
    .description('send what is in the buckets through again: after an upgrade, or from the dead letters')
    .option('--prefix <prefix>', 'only uploads whose key begins so (after inbox/)', '')
    .addOption(new Option('--from <stage>', 'where to begin').choices(STAGES).default('normalize'))
    .option(
      '--rebuild',
      'write anew what the record has already: after an upgrade that lays it out otherwise, or a loss',
    )
    .option('--dead-letters', 'what failed at every try, and nothing else')
    .addOption(new Option('--rate <n>', 'how many a second at most').default(200).argParser(countOf))
    .addHelpText(
      'after',
      `
Interrupted, it goes on where it was when it is called again with the same options. --from extract and --from record
send what the stages before have left, as long as that has not expired.

Examples:
  onrecord replay
  onrecord replay --prefix reuters/2021/ --rate 50
  onrecord replay --rebuild
  onrecord replay --dead-letters --stack OnRecord`,
    )
    .action(replay);
  for (const option of stackOptions()) command.addOption(option);
}

async function replay(flags: ReplayFlags): Promise<void> {
  const stack = await stackOf(flags);
  if (flags.deadLetters) {
    const returned = await returnDeadLetters(stack, flags.rate);
    console.log(`${returned} dead ${returned === 1 ? 'letter is' : 'letters are'} on the way again.`);
    return;
  }
  if (flags.prefix !== '' && flags.from !== 'normalize')
    throw new Error('--prefix goes with --from normalize: what the later stages read is stored by article, not by key');
  const sent = await sendAll(stack, flags);
  // All of it is in a queue that loses nothing: what the table holds of older layouts is as good as gone.
  if (flags.rebuild && flags.from === 'normalize' && flags.prefix === '') await sayRebuilt(await stack.table());
  console.log(
    `${sent} ${sent === 1 ? 'object is' : 'objects are'} on the way again. See how they fare: onrecord status`,
  );
}

async function sendAll(stack: Stack, flags: ReplayFlags): Promise<number> {
  const place = new Place(flags);
  const queue = stack.output(`${flags.from[0]?.toUpperCase()}${flags.from.slice(1)}QueueUrl`);
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{value} sent · {key}', hideCursor: true, etaBuffer: 1 })
    : undefined;
  bar?.start(0, 0, { key: place.after ? `going on after ${place.after}` : '' });
  let sent = 0;
  for await (const batch of batches(storedFor(stack, flags.from, flags.prefix, place.after))) {
    const began = performance.now();
    await send(
      stack,
      queue,
      batch.map((stored) => eventOf(flags, stored)),
    );
    sent += batch.length;
    const last = batch.at(-1)?.key ?? '';
    place.keep(last);
    bar?.update(sent, { key: last });
    await sleep(Math.max(0, (batch.length / flags.rate) * 1000 - (performance.now() - began)));
  }
  bar?.stop();
  place.forget();
  return sent;
}

/** Puts events into a stage's queue. Throws where it takes none. */
export async function send(stack: Stack, queue: string, events: readonly string[]): Promise<void> {
  let left = events.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
  for (let attempt = 0; left.length > 0; attempt += 1) {
    const { Failed = [] } = await stack.sqs.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries: left }));
    if (Failed.length > 0 && attempt === 4) throw new Error(`the queue takes no messages: ${Failed[0]?.Message}`);
    left = left.filter(({ Id }) => Failed.some((failed) => failed.Id === Id));
    if (left.length > 0) await sleep(200 * 2 ** attempt);
  }
}

async function* batches(stored: AsyncIterable<Replayed>): AsyncGenerator<readonly Replayed[]> {
  let batch: Replayed[] = [];
  for await (const each of stored) {
    batch.push(each);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The last key that was sent, kept on disk until all are, so that an interrupted replay goes on after it. */
class Place {
  readonly #file: string;
  readonly after: string | undefined;
  constructor({ state, stack = 'local', from, prefix, rebuild }: ReplayFlags) {
    mkdirSync(state, { recursive: true });
    this.#file = join(
      state,
      `replay-${encodeURIComponent([stack, from, prefix, ...(rebuild ? ['rebuild'] : [])].join(' '))}.json`,
    );
    try {
      this.after = JSON.parse(readFileSync(this.#file, 'utf8')).after;
    } catch {
      this.after = undefined;
    }
  }
  keep(after: string): void {
    writeFileSync(this.#file, JSON.stringify({ after }));
  }
  forget(): void {
    rmSync(this.#file, { force: true });
  }
}
