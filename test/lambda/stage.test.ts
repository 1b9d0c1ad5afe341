import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import { type Failures, type Outcome, stage, type Work } from '../../shared/lambda/stage.ts';

vi.hoisted(() => {
  // Powertools then writes to the console, where the test can read it.
  process.env.POWERTOOLS_DEV = 'true';
  process.env.POWERTOOLS_METRICS_NAMESPACE = 'OnRecord';
});

const record = (key: string, { tried = 1, id = key, body }: { tried?: number; id?: string; body?: string } = {}) =>
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
    attributes: { ApproximateReceiveCount: String(tried) },
  }) as SQSRecord;

const context = (milliseconds = 30_000) =>
  ({ getRemainingTimeInMillis: () => milliseconds, functionName: 'test', awsRequestId: '1' }) as unknown as Context;

const quiet = () =>
  ({ fear: vi.fn(async () => {}), tell: vi.fn(async () => {}), clear: vi.fn(async () => {}) }) satisfies Failures;
const logged: string[] = [];
vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)));
vi.spyOn(console, 'info').mockImplementation((line) => void logged.push(String(line)));
vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(String(line)));
afterEach(() => void logged.splice(0));

const run = async (work: Work, records: readonly SQSRecord[], { failures = quiet(), time = 30_000 } = {}) => {
  const later = vi.fn(async () => {});
  const handler = stage({
    work,
    ready: async () => {},
    failures,
    later,
    tries: 4,
    names: ({ key, revision }) => ({ id: `id of ${key}`, revision }),
  });
  const { batchItemFailures } = await handler({ Records: [...records] } as SQSEvent, context(time));
  return { failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), failures, later };
};

const done: Outcome = { outcome: 'done' };
const workThatFailsOn =
  (bad: string): Work =>
  async ({ key }) => {
    if (key === bad) throw new TypeError(`secret words of ${key}`);
    return done;
  };

test('one bad message fails alone; its neighbours are done', async () => {
  const { failed, later } = await run(workThatFailsOn('b'), [record('a'), record('b', { tried: 2 }), record('c')]);
  expect(failed).toEqual(['b']);
  expect(later).toHaveBeenCalledTimes(1);
  expect(later).toHaveBeenCalledWith(expect.objectContaining({ messageId: 'b' }), 2);
});

test('a message that is no event fails alone too', async () => {
  expect((await run(async () => done, [record('a'), record('x', { body: 'no event' })])).failed).toEqual(['x']);
});

test('what hangs fails at the deadline, and what was done by then is done', async () => {
  const work: Work = ({ key }) => (key === 'slow' ? new Promise(() => {}) : Promise.resolve(done));
  expect((await run(work, [record('slow'), record('a')], { time: 1_550 })).failed).toEqual(['slow']);
});

test('a refusal is no failure', async () => {
  const { failed } = await run(async () => ({ outcome: 'refused', code: 'text.empty' }), [record('a')]);
  expect(failed).toEqual([]);
  expect(logged.join()).toMatch(/"code":\s*"text\.empty"/);
});

test('before the last try the upload is said to have failed, as a crash says nothing; after it, by what', async () => {
  const first = await run(workThatFailsOn('b'), [record('b', { tried: 3 })]);
  expect(first.failures.fear).not.toHaveBeenCalled();
  const order: string[] = [];
  const failures = { ...quiet(), fear: vi.fn(async () => void order.push('fear')) };
  const work: Work = async () => {
    order.push('work');
    throw new RangeError('no');
  };
  await run(work, [record('b', { tried: 4 })], { failures });
  expect(order).toEqual(['fear', 'work']);
  expect(failures.tell).toHaveBeenCalledWith(expect.objectContaining({ key: 'b' }), expect.any(RangeError));
  expect(failures.clear).not.toHaveBeenCalled();
});

test('a last try that succeeds takes the fear back', async () => {
  const { failures, failed } = await run(async () => done, [record('b', { tried: 4 })]);
  expect(failed).toEqual([]);
  expect(failures.clear).toHaveBeenCalledTimes(1);
});

test('the log names key and revision, and holds no words of an article', async () => {
  await run(workThatFailsOn('b'), [record('b')]);
  expect(logged.join()).toContain('TypeError');
  expect(logged.join()).toContain('id of b');
  expect(logged.join()).toMatch(/"revision":\s*"01/);
  expect(logged.join()).not.toContain('secret words');
});
