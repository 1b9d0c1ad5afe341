// What becomes of a message that no try answered for, or that the last try gave up: its upload has failed, in which stage and by
// what, and the message lies among that stage's dead letters. So an upload is never in none of the four, even where no code ran.
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { objectEventsOf } from '../../shared/lambda/object-event.ts';
import type { Objects } from '../../shared/lambda/objects.ts';
import { type Fall, fallOf } from '../../shared/lambda/queues.ts';
import type { Table } from '../../shared/table/client.ts';
import { markFailed } from '../../shared/table/head.ts';
import { subjectIn } from './subject.ts';

export const STAGES = ['normalize', 'extract', 'record'] as const;
type Stage = (typeof STAGES)[number];

export interface Rooms {
  readonly work: Objects;
  readonly table: Table;
  readonly sqs: Pick<SQSClient, 'send'>;
  /** Where each stage's dead letters lie. */
  readonly deadLetters: Readonly<Record<Stage, string>>;
}

/** What became of it: its upload is marked, or it is finished or newer by now; and whether the message was kept. */
export interface Fallen {
  readonly stage: Stage;
  readonly reason: string;
  readonly marked: boolean;
  readonly kept: boolean;
}

export const falling =
  ({ work, table, sqs, deadLetters }: Rooms) =>
  async (record: SQSRecord): Promise<Fallen> => {
    const told = fallOf(record);
    const stage = STAGES.find((one) => one === told.stage) ?? stageOf(record.body);
    const reason =
      told.reason ??
      `No try of ${stage} ended with a word: the process crashed, ran out of time, or was never started for want of concurrency.`;
    const marked = await mark(record.body, { ...told, stage, reason }, { work, table });
    // What expired of an upload that is finished, removed or newer by now is nothing that anybody waits for.
    const kept = !told.expired || marked;
    if (kept) await sqs.send(new SendMessageCommand({ QueueUrl: deadLetters[stage], MessageBody: record.body }));
    return { stage, reason, marked, kept };
  };

/** By where the object lies; what can't be opened at all came to the first stage. */
function stageOf(body: string): Stage {
  try {
    const [event] = objectEventsOf(body);
    return event?.key.startsWith('extractions/')
      ? 'record'
      : event?.key.startsWith('articles/')
        ? 'extract'
        : 'normalize';
  } catch {
    return 'normalize';
  }
}

async function mark(body: string, { stage, reason }: Fall, { work, table }: Pick<Rooms, 'work' | 'table'>) {
  let marked = false;
  for (const event of eventsIn(body)) {
    if (event.removed) continue;
    if (await markFailed(table, await subjectIn({ work, table }, event), { stage, reason })) marked = true;
  }
  return marked;
}

function eventsIn(body: string): ReturnType<typeof objectEventsOf> {
  try {
    return objectEventsOf(body);
  } catch {
    return [];
  }
}
