import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { match } from '../../local/api/routes.ts';
import { unitsOf } from '../../local/dynamodb/units.ts';
import { Faults } from '../../local/faults.ts';
import { refusal } from '../../local/loopback.ts';
import { Meter } from '../../local/meter.ts';
import { PortTaken, ports } from '../../local/ports.ts';
import { parsedKeys } from '../../local/s3/delete-objects.ts';
import { DurableStore } from '../../local/s3/durable-store.ts';
import { encodeKey } from '../../local/s3/events.ts';
import { expire } from '../../local/s3/expire.ts';
import { openKeeper } from '../../local/s3/keeper.ts';
import { openSequencer } from '../../local/s3/sequencer.ts';

const route = (method: string, path: string) => ({
  method,
  path,
  function: path,
  authorization: 'NONE' as const,
  timeoutMilliseconds: 1,
});
const routes = [
  route('ANY', '$default'),
  route('GET', '/{proxy+}'),
  route('GET', '/a/{id}'),
  route('GET', '/a/b'),
  route('ANY', '/a/b'),
];

test.each([
  ['GET', '/a/b', '/a/b', {}],
  ['POST', '/a/b', '/a/b', {}],
  ['GET', '/a/c%20d', '/a/{id}', { id: 'c d' }],
  ['GET', '/a/c/d', '/{proxy+}', { proxy: 'a/c/d' }],
  ['GET', '/', '$default', {}],
  ['PUT', '/x', '$default', {}],
])('%s %s goes to %s', (method, path, taken, parameters) => {
  expect(match(routes, method, path)).toMatchObject({ route: { path: taken }, parameters });
});

test('keys survive the way through an event, whatever they hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
      expect(decodeURIComponent(encodeKey(key).replaceAll('+', ' '))).toBe(key);
      expect(encodeKey(key)).toMatch(/^[\w.%+*/-]*$/);
    }),
  );
});

test('keys survive the way through the XML of DeleteObjects', () => {
  const escaped = (key: string) => key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (keys) => {
      const xml = `<Delete>${keys.map((key) => `<Object><Key>${escaped(key)}</Key></Object>`).join('')}</Delete>`;
      expect(parsedKeys(xml).map(({ key }) => key)).toEqual(keys);
    }),
  );
});

test('sequencers only grow, over a restart and under a clock that goes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  const given: string[] = [];
  for (let start = 0; start < 3; start += 1) {
    const { db, close } = openKeeper(folder);
    const next = openSequencer(db);
    for (let time = 0; time < 50; time += 1) given.push(next());
    close.call({ db });
  }
  expect([...given].sort()).toEqual(given);
  expect(new Set(given).size).toBe(given.length);
  rmSync(folder, { recursive: true });
});

test('objects expire by the rules of their bucket, and are told as expired', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  const keeper = openKeeper(folder);
  const store = new DurableStore(keeper, new Set());
  store.persistence = keeper;
  store.createBucket('work');
  const events: string[] = [];
  store.onChange = ({ name, key }) => events.push(`${name} ${key}`);
  for (const key of ['old/a', 'kept/a']) store.putObject('work', key, Buffer.from('x'));
  const bucket = { id: 'W', name: 'work', arn: '', versioned: false, notifications: [], policy: [], origins: [] };
  expire([{ ...bucket, expiries: [{ prefix: 'old/', days: 30 }] }], store, Date.now() + 29 * 86_400_000);
  expect(store.buckets.get('work')?.size).toBe(2);
  expire([{ ...bucket, expiries: [{ prefix: 'old/', days: 30 }] }], store, Date.now() + 31 * 86_400_000);
  expect([...(store.buckets.get('work')?.keys() ?? [])]).toEqual(['kept/a']);
  expect(events).toEqual(['ObjectCreated:Put old/a', 'ObjectCreated:Put kept/a', 'LifecycleExpiration:Delete old/a']);
  keeper.close();
  rmSync(folder, { recursive: true });
});

test('a put whose event can’t be queued is no put', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  const keeper = openKeeper(folder);
  const store = new DurableStore(keeper, new Set());
  store.persistence = keeper;
  store.createBucket('work');
  store.onChange = () => {
    throw new Error('the queue is full');
  };
  expect(() => store.putObject('work', 'a', Buffer.from('x'))).toThrow('the queue is full');
  expect(store.buckets.get('work')?.size).toBe(0);
  expect(keeper.db.prepare('SELECT count(*) AS held FROM s3_objects').get()).toEqual({ held: 0 });
  keeper.close();
  rmSync(folder, { recursive: true });
});

test('units are the table’s, and one write more for each index that the item is in', () => {
  const index = {
    IndexName: 'i',
    KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' as const }],
    Projection: { ProjectionType: 'ALL' as const },
  };
  const table = {
    id: 'T',
    name: 't',
    arn: '',
    create: {
      TableName: 't',
      BillingMode: 'PAY_PER_REQUEST' as const,
      AttributeDefinitions: [],
      KeySchema: [],
      GlobalSecondaryIndexes: [index],
    },
  };
  const answer = JSON.stringify({ ConsumedCapacity: { TableName: 't', CapacityUnits: 2 } });
  expect(unitsOf('PutItem', { TableName: 't', Item: { pk: { S: 'a' } } }, answer, 200, [table])).toEqual({
    read: 0,
    write: 2,
  });
  expect(unitsOf('PutItem', { TableName: 't', Item: { pk: { S: 'a' }, g: { S: 'b' } } }, answer, 200, [table])).toEqual(
    { read: 0, write: 4 },
  );
  expect(unitsOf('Query', { TableName: 't' }, answer, 200, [table])).toEqual({ read: 2, write: 0 });
  expect(
    unitsOf('PutItem', { TableName: 't' }, '{"__type":"…#ConditionalCheckFailedException"}', 400, [table]),
  ).toEqual({ read: 0, write: 1 });
  const Item = { pk: { S: 'a' }, z: { B: Buffer.alloc(1_500).toString('base64') } };
  expect(unitsOf('PutItem', { TableName: 't', Item }, 'ConditionalCheckFailedException', 400, [table])).toEqual({
    read: 0,
    write: 2,
  });
  const nothing = JSON.stringify({ ConsumedCapacity: { TableName: 't', CapacityUnits: 0 } });
  expect(unitsOf('Query', { TableName: 't' }, nothing, 200, [table])).toEqual({ read: 0.5, write: 0 });
});

test('function time is what Lambda would bill: no waiting for a core, and no more of one than the memory buys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  const meter = new Meter(join(folder, 'meter.json'));
  const invoked = (megabytes: number) => {
    meter.invoked(`f${megabytes}`, { milliseconds: 100, core: { working: 40, delayed: 30 } }, megabytes);
    return meter.counts().functions[`f${megabytes}`]?.milliseconds;
  };
  expect(invoked(1769)).toBe(70);
  expect(invoked(3008)).toBe(70);
  expect(invoked(884.5)).toBe(110);
  rmSync(folder, { recursive: true });
});

test('counts outlive the engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  const path = join(folder, 'meter.json');
  const before = new Meter(path);
  before.count('s3Put', 2);
  before.invoked('f', { milliseconds: 10.2 }, 512);
  before.save();
  const after = new Meter(path);
  after.count('s3Put');
  expect(after.counts()).toMatchObject({ s3Put: 3, functions: { f: { invocations: 1, milliseconds: 11 } } });
  rmSync(folder, { recursive: true });
});

test('the same seed gives the same faults', () => {
  const run = () => {
    const faults = new Faults({ seed: 3, throttle: 0.3, duplicate: 0.5, reorder: 0.5, kill: 0.2, timeout: 0.2 });
    return Array.from({ length: 50 }, () => [
      faults.serviceFault('s3'),
      faults.deliveries(),
      faults.killAfter({}, 'f'),
      faults.timeLimit(),
    ]);
  };
  expect(run()).toEqual(run());
  expect(new Faults().deliveries()).toEqual([0]);
});

test.each([
  [{ host: '127.0.0.1:4801' }, true],
  [{ host: 'localhost' }, true],
  [{ host: 'inbox.localhost:4801' }, true],
  [{ host: '127.0.0.1.evil.example' }, false],
  [{ host: 'localhost.evil.example' }, false],
  [{}, false],
  [{ host: 'localhost', origin: 'http://localhost:5173' }, true],
  [{ host: 'localhost', origin: 'https://evil.example' }, false],
  [{ host: 'localhost', origin: 'null' }, false],
])('headers %j are let in: %s', (headers, allowed) => {
  expect(refusal(headers) === undefined).toBe(allowed);
});

test('a port that is taken is named', async () => {
  const { createServer } = await import('node:net');
  const server = createServer();
  const port = await new Promise<number>((listening) =>
    server.listen(0, '127.0.0.1', () => listening((server.address() as { port: number }).port)),
  );
  await expect(ports(port - 1)).rejects.toThrow(PortTaken);
  await expect(ports(port)).rejects.toThrow(
    `port ${port} (api) is taken by another program: choose others with --port N`,
  );
  server.close();
});
