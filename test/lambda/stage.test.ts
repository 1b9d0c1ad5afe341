import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import { type Outcome, stage, TRIES, type Work } from '../../shared/lambda/stage.ts';
import { watchThrottles } from '../../shared/lambda/throttles.ts';
import { OtherLayout } from '../../shared/table/other-layout.ts';

vi.hoisted(() => {
  // Powertools then writes to the console, where the test can read it.
  process.env.POWERTOOLS_DEV = 'true';
  process.env.POWERTOOLS_METRICS_NAMESPACE = 'OnRecord';
});

interface Given {
  readonly tries?: number;
  readonly waits?: number;
  readonly progress?: number;
  readonly received?: number;
  readonly id?: string;
  readonly body?: string;
}

const record = (key: string, { received = 1, id = key, body, ...fared }: Given = {}) =>
  ({
    messageId: id,
    receiptHandle: `handle of ${id}`,
    body:
      body ??
      JSON.stringify({
        Records: [
          {
            eventName: 'ObjectCreated:Put',
            eventTime: '2026-11-23T10:00:00.000Z',
            s3: { bucket: { name: 'inbox' }, object: { key, sequencer: '01' } },
          },
        ],
      }),
    attributes: { ApproximateReceiveCount: String(received) },
    messageAttributes: Object.fromEntries(
      Object.entries(fared).map(([name, n]) => [name, { dataType: 'Number', stringValue: String(n) }]),
    ),
  }) as unknown as SQSRecord;

const context = (milliseconds = 30_000) =>
  ({ getRemainingTimeInMillis: () => milliseconds, functionName: 'test', awsRequestId: '1' }) as unknown as Context;

const logged: string[] = [];
vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)));
vi.spyOn(console, 'info').mockImplementation((line) => void logged.push(String(line)));
vi.spyOn(console, 'warn').mockImplementation((line) => void logged.push(String(line)));
vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(String(line)));
afterEach(() => void logged.splice(0));

const run = async (work: Work, records: readonly SQSRecord[], { time = 30_000, ready = async () => {} } = {}) => {
  const again = vi.fn(async () => {});
  const fall = vi.fn(async () => {});
  const names = ({ key, revision }: { key: string; revision: string }) => ({ id: `id of ${key}`, revision });
  const handler = stage({ name: 'extract', work, ready, queues: { again, fall }, names });
  const { batchItemFailures } = await handler({ Records: [...records] } as SQSEvent, context(time));
  return { left: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), again, fall };
};
const named = (messageId: string) => expect.objectContaining({ messageId });

const done: Outcome = { outcome: 'done' };
const workThatFailsOn =
  (bad: string): Work =>
  async ({ key }) => {
    if (key === bad) throw new TypeError(`secret words of ${key}`);
    return done;
  };

test('one bad message comes again alone, later after each try; its neighbours are done', async () => {
  const { left, again } = await run(workThatFailsOn('b'), [record('a'), record('b', { tries: 1 }), record('c')]);
  expect(left).toEqual([]);
  expect(again.mock.calls).toEqual([[named('b'), { tries: 2, waits: 0, progress: 0 }, 4]]);
});

test('after its last try a message falls, with the stage and what it ended with', async () => {
  const { again, fall } = await run(workThatFailsOn('b'), [record('b', { tries: TRIES - 1 })]);
  expect(again).not.toHaveBeenCalled();
  const reason = 'The last try of extract ended with TypeError.';
  expect(fall.mock.calls).toEqual([[named('b'), { stage: 'extract', reason }]]);
});

test('a receive that met no function is no try, however many there were', async () => {
  const { again, fall } = await run(workThatFailsOn('b'), [record('b', { received: 9 })]);
  expect(fall).not.toHaveBeenCalled();
  expect(again.mock.calls).toEqual([[named('b'), { tries: 1, waits: 0, progress: 0 }, 1]]);
});

const full =
  (name: string): Work =>
  async () => {
    throw Object.assign(new Error('slower, please'), { name });
  };
test.each(['ProvisionedThroughputExceededException', 'ThrottlingException', 'SlowDown', 'RequestThrottled'])(
  '%s is no try: the message waits half a minute to five, for as often as it takes',
  async (name) => {
    for (const waits of [0, 1, 40]) {
      const { again, fall } = await run(full(name), [record('a', { tries: 3, waits })]);
      expect(fall).not.toHaveBeenCalled();
      const [[, fared, seconds] = []] = again.mock.calls as unknown as [unknown, object, number][];
      expect(fared).toEqual({ tries: 3, waits: waits + 1, progress: 0 });
      expect(seconds).toBeGreaterThanOrEqual(30);
      expect(seconds).toBeLessThanOrEqual(300);
    }
  },
);

test('what runs out of time where the table turned it away is no try either', async () => {
  const throttled = Object.assign(new Error('full'), { name: 'ThrottlingException' });
  const stack: ((next: (args: unknown) => Promise<unknown>) => (args: unknown) => Promise<unknown>)[] = [];
  watchThrottles({
    middlewareStack: { add: (middleware: (typeof stack)[number]) => void stack.push(middleware) },
  } as never);
  const send = stack[0]?.(() => Promise.reject(throttled));
  const work: Work = async () => {
    await send?.({}).catch(() => undefined);
    return new Promise(() => {});
  };
  const { again, fall } = await run(work, [record('a', { tries: 3 })], { time: 1_550 });
  expect(fall).not.toHaveBeenCalled();
  expect(again).toHaveBeenCalledWith(named('a'), { tries: 3, waits: 1, progress: 0 }, expect.any(Number));
});

test('a table of another layout is no try: its message waits for the function that fits', async () => {
  const ready = () => Promise.reject(new OtherLayout('The record is of layout 9.'));
  const { again } = await run(async () => done, [record('a')], { ready });
  expect(again).toHaveBeenCalledWith(named('a'), { tries: 0, waits: 1, progress: 0 }, expect.any(Number));
});

test('what got on before the deadline goes on from there at once, and has not been tried', async () => {
  const seen: number[] = [];
  const work: Work = (_, { progress, reached }) => {
    seen.push(progress);
    reached(progress + 900);
    return new Promise(() => {});
  };
  const { again } = await run(work, [record('a', { tries: 3, progress: 100 })], { time: 1_550 });
  expect(seen).toEqual([100]);
  expect(again.mock.calls).toEqual([[named('a'), { tries: 3, waits: 0, progress: 1_000 }, 0]]);
});

test('what is to be read and is gone falls as expired', async () => {
  const { fall } = await run(async () => ({ outcome: 'expired' }), [record('a')]);
  expect(fall).toHaveBeenCalledWith(named('a'), expect.objectContaining({ stage: 'extract', expired: true }));
});

test('where a message can’t be sent on, its queue gives it again', async () => {
  const queues = { again: () => Promise.reject(new Error('no')), fall: () => Promise.reject(new Error('no')) };
  const names = () => ({ id: 'a', revision: '1' });
  const handler = stage({ name: 'extract', work: workThatFailsOn('b'), queues, names });
  const { batchItemFailures } = await handler({ Records: [record('a'), record('b')] } as SQSEvent, context());
  expect(batchItemFailures).toEqual([{ itemIdentifier: 'b' }]);
});

test('a message that is no event comes again alone too', async () => {
  const { again } = await run(async () => done, [record('a'), record('x', { body: 'no event' })]);
  expect(again.mock.calls).toEqual([[named('x'), expect.objectContaining({ tries: 1 }), 1]]);
});

test('what hangs fails at the deadline, and what was done by then is done', async () => {
  const work: Work = ({ key }) => (key === 'slow' ? new Promise(() => {}) : Promise.resolve(done));
  const { again } = await run(work, [record('slow'), record('a')], { time: 1_550 });
  expect(again.mock.calls).toEqual([[named('slow'), { tries: 1, waits: 0, progress: 0 }, 1]]);
});

test('a refusal is no failure', async () => {
  const { again } = await run(async () => ({ outcome: 'refused', code: 'text.empty' }), [record('a')]);
  expect(again).not.toHaveBeenCalled();
  expect(logged.join()).toMatch(/"code":\s*"text\.empty"/);
});

test('the log names key and revision, and holds no words of an article', async () => {
  await run(workThatFailsOn('b'), [record('b')]);
  expect(logged.join()).toContain('TypeError');
  expect(logged.join()).toContain('id of b');
  expect(logged.join()).toMatch(/"revision":\s*"01/);
  expect(logged.join()).not.toContain('secret words');
});
