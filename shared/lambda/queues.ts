// What becomes of a message that is not done: it goes back to its queue as a new one that tells how it fared so far, or to the fallen.
// SQS itself counts every receive, even those that met no function because Lambda was throttled; so what counts as a try is counted
// here, in the message. A copy that arrives twice does no harm, as each stage may take an event twice.
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';

/** How a message fared before. */
export interface Fared {
  /** Tries that ended with an error of their own. */
  readonly tries: number;
  /** How often in a row it was turned away because something was full. */
  readonly waits: number;
  /** How far it got: where the next try goes on. */
  readonly progress: number;
}

/** Why a message ends among the dead letters. */
export interface Fall {
  readonly stage: string;
  readonly reason: string;
  /** What it was to read is gone: it fell only if its upload waits for it. */
  readonly expired?: boolean;
}

export interface Queues {
  readonly again: (record: SQSRecord, fared: Fared, seconds: number) => Promise<void>;
  readonly fall: (record: SQSRecord, fall: Fall) => Promise<void>;
}

type Attributes = SQSRecord['messageAttributes'];

export function faredOf({ messageAttributes = {} }: Pick<SQSRecord, 'messageAttributes'>): Fared {
  const number = (name: string): number => Number(messageAttributes[name]?.stringValue ?? 0);
  return { tries: number('tries'), waits: number('waits'), progress: number('progress') };
}

export function fallOf({ messageAttributes = {} }: { readonly messageAttributes?: Attributes }): Partial<Fall> {
  const text = (name: string): string | undefined => messageAttributes[name]?.stringValue;
  const [stage, reason] = [text('stage'), text('reason')];
  return { ...(stage && { stage }), ...(reason && { reason }), ...(text('expired') && { expired: true }) };
}

/** SQS delays a message by a quarter of an hour at most. */
const MOST_DELAY = 900;

export const queuesOn = (
  sqs: Pick<SQSClient, 'send'>,
  { queueUrl, fallenUrl }: { readonly queueUrl: string; readonly fallenUrl: string },
): Queues => ({
  async again({ body }, fared, seconds) {
    const told = Object.entries(fared).filter(([, n]) => n > 0);
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        DelaySeconds: Math.min(MOST_DELAY, Math.round(seconds)),
        MessageAttributes: Object.fromEntries(
          told.map(([name, n]) => [name, { DataType: 'Number', StringValue: String(n) }]),
        ),
      }),
    );
  },
  async fall({ body }, fall) {
    const told = Object.entries(fall).filter(([, text]) => text !== undefined && text !== false);
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: fallenUrl,
        MessageBody: body,
        MessageAttributes: Object.fromEntries(
          told.map(([name, text]) => [name, { DataType: 'String', StringValue: String(text) }]),
        ),
      }),
    );
  },
});
