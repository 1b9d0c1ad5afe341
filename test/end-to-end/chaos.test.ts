import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { RECEIVES } from '../../infra/stage.ts';
import { article } from './articles.ts';
import { recordOf } from './record.ts';
import { eventually, type Stack, startStack } from './stack.ts';

const COUNT = 12;
const name = (number: number): string => `chaos/${number}.txt`;
const numbers = Array.from({ length: COUNT }, (_, number) => number);
const DATED = { published: '2021-05-04' };

async function fill(stack: Stack): Promise<void> {
  for (const number of numbers) await stack.put(name(number), article(number), DATED);
  await stack.put('chaos/empty.txt', '');
  // Put again with other words while the first is at work, and removed while it is at work.
  await stack.put(name(0), article(COUNT), DATED);
  await stack.remove(name(1));
}

async function settled(stack: Stack): Promise<void> {
  await eventually(async () => {
    const { recorded, refused, failed, processing } = await stack.counts();
    return processing === 0 && recorded + refused + failed === COUNT ? true : undefined;
  }, 100_000);
}

test('a run full of faults ends with the record of a run without', async () => {
  const calm = await startStack();
  await fill(calm);
  await settled(calm);
  await calm.quiet();
  const expected = await recordOf(calm);
  await calm.stop();
  expect(expected.length).toBeGreaterThan(COUNT);

  const rough = await startStack({
    faults: {
      seed: 8,
      throttle: 0.05,
      serverError: 0.05,
      duplicate: 0.2,
      reorder: 0.3,
      kill: 0.06,
      timeout: 0.06,
      latency: { dynamodb: 3 },
    },
  });
  await fill(rough);
  await settled(rough);
  // What failed at every try is replayed, as often as it takes.
  for (let round = 0; round < 5 && (await rough.counts()).failed > 0; round += 1) {
    await rough.returnDeadLetters();
    await settled(rough);
  }
  await rough.quiet(100_000);
  const happened = rough.engine.faultsHappened();
  for (const kind of [
    's3 error',
    'dynamodb throttle',
    'event twice',
    'event late',
    'function killed',
    'function out of time',
  ])
    expect(happened[kind], kind).toBeGreaterThan(0);
  expect(await recordOf(rough)).toEqual(expected);
  expect(await rough.counts()).toEqual({ recorded: COUNT - 1, refused: 1, failed: 0, processing: 0 });
  await rough.stop();
}, 240_000);

test('an input that no function survives fails alone, after bounded tries, and is named', async () => {
  const stack = await startStack({ faults: { seed: 1, poison: 'poison' }, retrySeconds: 0.05 });
  for (const file of ['before.txt', 'poison.txt', 'after.txt']) await stack.put(file, article(1));
  expect((await stack.settled('before.txt')).status).toBe('recorded');
  expect((await stack.settled('after.txt')).status).toBe('recorded');
  const failed = await eventually(async () => {
    const summary = await stack.summary('poison.txt');
    return summary?.status === 'processing' ? undefined : summary;
  }, 200_000);
  expect(failed).toMatchObject({
    status: 'failed',
    failed: { stage: 'normalize', reason: expect.stringContaining('crashed') },
  });
  const QueueUrl = stack.engine.running.outputs.NormalizeDeadLettersUrl;
  const dead = await eventually(async () => {
    const { Messages } = await stack.sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    return Messages;
  });
  expect(dead.map(({ Body }) => Body?.includes('inbox/poison.txt'))).toEqual([true]);
  // As often as SQS gives it, and no more. The function that marks it as failed takes the message too, and again where it was slow.
  const taken = stack.engine.faultsHappened();
  const byFunction = Object.keys(taken).filter((what) => what.startsWith('poison taken by '));
  const [normalize = '', ...others] = byFunction.sort((a, b) => Number(/fallen/i.test(a)) - Number(/fallen/i.test(b)));
  expect(normalize).toMatch(/normalize/i);
  expect(taken[normalize]).toBe(RECEIVES);
  expect(others).toEqual([expect.stringMatching(/fallen/i)]);
  await stack.stop();
}, 500_000);
