import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleById } from '../../shared/table/ask/articles.ts';
import { claimsIn } from '../../shared/table/ask/claims.ts';
import { entitiesNamed } from '../../shared/table/ask/entities-named.ts';
import { begin, markFailed } from '../../shared/table/head.ts';
import { lists } from '../../shared/table/keys.ts';
import { recordOpened, recordReading, recordRefused, recordRemoved } from '../../shared/table/record.ts';
import { cutAfter, type LocalTable, localTable } from './local-table.ts';
import { type Written, written } from './written-readings.ts';

let table: LocalTable;
beforeEach(async () => {
  table = await localTable();
});
afterEach(() => table.close());

const accusation: Written = {
  key: 'inbox/border.txt',
  publishedAt: '2021-05-14',
  outlet: 'The Valley Post',
  said: [
    {
      by: 'place/Ardania',
      act: 'accuse',
      words: 'they crossed the river',
      target: 'place/Belmora',
      about: ['place/Sevra'],
    },
    { by: 'place/Belmora', act: 'reject', words: 'nobody crossed anything', rejects: 0 },
  ],
};
const record = (given: Written) => {
  const { subject, reading } = written(given);
  return recordReading(table, subject, reading);
};
const saidBy = async (entity: string) => {
  const question = { lists: [lists.entity(entity)], filter: { entity, roles: ['source' as const] } };
  const { items } = await claimsIn(table, question, { limit: 50 });
  return items.map(({ content }) => content[0]?.words);
};
/** Everything in the table, an item a line. */
const contents = async () =>
  [...(await table.everything())]
    .map(([key, item]) => `${key} ${createHash('sha256').update(JSON.stringify(item)).digest('base64url').slice(0, 8)}`)
    .sort()
    .join('\n');

test('what was said is found under who said it, who was accused, and what it was about', async () => {
  await record(accusation);
  expect(await saidBy('place/Ardania')).toEqual(['they crossed the river']);
  const about = await claimsIn(
    table,
    { lists: [lists.entity('place/Sevra')], filter: { entity: 'place/Sevra', roles: ['about'] } },
    { limit: 5 },
  );
  expect(about.items).toHaveLength(1);
  expect(about.items[0]).toMatchObject({
    act: 'accuse',
    source: { entity: { id: 'place/Ardania' } },
    roles: ['about'],
  });
});

test('the stored reading comes back whole, and its views slice the same words', async () => {
  const { subject, reading } = written(accusation);
  await recordReading(table, subject, reading);
  const found = await articleById(table, subject.id);
  expect(found?.extraction).toEqual(reading.extraction);
  expect(found?.summary).toMatchObject({ status: 'recorded', claims: 2, disputes: 1, outlet: 'The Valley Post' });
});

test('the same event twice changes nothing', async () => {
  expect(await record(accusation)).toBe('written');
  const once = await contents();
  expect(await record(accusation)).toBe('known');
  expect(await contents()).toBe(once);
});

test('a new revision replaces exactly what the old one had', async () => {
  await record(accusation);
  const later: Written = {
    ...accusation,
    revision: '0002',
    said: [{ by: 'place/Cardon', act: 'state', words: 'all is quiet' }],
  };
  await record(later);
  const afterBoth = await contents();
  expect(await saidBy('place/Ardania')).toEqual([]);
  expect(await saidBy('place/Cardon')).toEqual(['all is quiet']);
  await table.close();
  table = await localTable();
  await record(later);
  expect(await contents()).toBe(afterBoth);
});

test('an older revision that arrives later changes nothing', async () => {
  await record({
    ...accusation,
    revision: '0002',
    said: [{ by: 'place/Cardon', act: 'state', words: 'all is quiet' }],
  });
  const before = await contents();
  expect(await record(accusation)).toBe('stale');
  expect(await contents()).toBe(before);
});

test('a removal leaves nothing but a tombstone, which turns older events away', async () => {
  await record(accusation);
  const { subject } = written({ ...accusation, revision: '0002' });
  await recordRemoved(table, subject);
  const left = await table.everything();
  expect([...left.keys()]).toEqual([`article/${subject.id} @`]);
  expect(JSON.stringify([...left.values()])).not.toContain('border');
  expect(await record(accusation)).toBe('stale');
  expect(await table.everything()).toEqual(left);
  expect(await articleById(table, subject.id)).toBeUndefined();
});

test('a removal takes back only what no other article bears out', async () => {
  await record(accusation);
  const other = { ...accusation, key: 'inbox/other.txt' };
  await record(other);
  const { subject } = written({ ...accusation, revision: '0002' });
  await recordRemoved(table, subject);
  expect(await saidBy('place/Ardania')).toEqual(['they crossed the river']);
  expect((await entitiesNamed(table, { start: 'arda' }, { limit: 5 })).items).toMatchObject([
    { id: 'place/Ardania', articles: { count: 1, atLeast: false } },
  ]);
});

test('a file put again after its removal is recorded again', async () => {
  await record(accusation);
  await recordRemoved(table, written({ ...accusation, revision: '0002' }).subject);
  expect(await record({ ...accusation, revision: '0003' })).toBe('written');
  expect(await saidBy('place/Ardania')).toEqual(['they crossed the river']);
});

test('a revision that is refused takes the place of what was recorded', async () => {
  await record(accusation);
  const { subject } = written({ ...accusation, revision: '0002' });
  await begin(table, subject);
  expect((await articleById(table, subject.id))?.summary.status).toBe('processing');
  await recordRefused(table, subject, { code: 'text.empty', reason: 'The file holds no text.' });
  expect((await articleById(table, subject.id))?.summary).toMatchObject({
    status: 'refused',
    refused: { code: 'text.empty' },
  });
  expect(await saidBy('place/Ardania')).toEqual([]);
  expect((await table.everything()).size).toBe(1);
});

test('an upload that is begun, fails and is replayed is in one state at a time', async () => {
  const { subject, reading } = written(accusation);
  const status = async () => (await articleById(table, subject.id))?.summary.status;
  expect(await begin(table, subject)).toBe(true);
  expect(await status()).toBe('processing');
  expect(await markFailed(table, subject, { stage: 'extract', reason: 'It crashed.' })).toBe(true);
  expect((await articleById(table, subject.id))?.summary).toMatchObject({
    status: 'failed',
    failed: { stage: 'extract', reason: 'It crashed.' },
  });
  await recordReading(table, subject, reading);
  expect(await status()).toBe('recorded');
  expect(await begin(table, subject)).toBe(false);
  expect(await markFailed(table, subject, { stage: 'record', reason: 'Late.' })).toBe(false);
  expect(await status()).toBe('recorded');
});

test('a reading cut off at any write is completed by the next try, and by a newer revision replaced', async () => {
  const { subject, reading } = written(accusation);
  await recordReading(table, subject, reading);
  const whole = await contents();
  const later: Written = {
    ...accusation,
    revision: '0002',
    said: [{ by: 'place/Cardon', act: 'state', words: 'all is quiet' }],
  };
  await table.close();
  table = await localTable();
  await record(later);
  const wholeLater = await contents();
  for (let writes = 0; writes < 40; writes += 3) {
    await table.close();
    table = await localTable();
    const cut = cutAfter(table, writes);
    await recordReading(cut, subject, reading).catch(() => undefined);
    if (writes % 2 === 0) {
      await recordReading(table, subject, reading);
      expect(await contents()).toBe(whole);
    }
    await record(later);
    expect(await contents()).toBe(wholeLater);
  }
}, 60_000);

test('a container is recorded by what it holds', async () => {
  const { subject } = written({ ...accusation, key: 'inbox/news.zip' });
  await begin(table, subject);
  await recordOpened(table, subject, ['a', 'b']);
  expect((await articleById(table, subject.id))?.summary).toMatchObject({ status: 'recorded', members: ['a', 'b'] });
});

test('an article with thousands of claims is recorded, found and removed', async () => {
  const said = Array.from({ length: 1_500 }, (_, i) => ({
    by: 'place/Ardania',
    act: 'state' as const,
    words: `statement number ${i} of the long day`,
  }));
  const long = { ...accusation, said };
  await record(long);
  const sizes = [...(await table.everything()).values()].map((item) => JSON.stringify(item).length);
  expect(Math.max(...sizes)).toBeLessThan(400_000);
  const { items, next } = await claimsIn(
    table,
    { lists: [lists.entity('place/Ardania')], filter: {} },
    { limit: 1_000 },
  );
  expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 1_000 }, (_, i) => `c${i + 1}`));
  expect(next).toBeDefined();
  await recordRemoved(table, written({ ...long, revision: '0002' }).subject);
  expect((await table.everything()).size).toBe(1);
});

test('what a capital says, its government and its country say', async () => {
  const { subject, reading } = written(accusation);
  const [first] = reading.extraction.claims;
  const acting = {
    ...first,
    source: { ...first?.source, entity: 'place/AM/yerevan', actingAs: 'organization/government-of-AM' },
  };
  const extraction = { ...reading.extraction, claims: [acting], disputes: [] } as typeof reading.extraction;
  await recordReading(table, subject, { ...reading, extraction });
  expect(await saidBy('organization/government-of-AM')).toEqual(['they crossed the river']);
  expect(await saidBy('place/AM')).toEqual(['they crossed the river']);
  expect((await entitiesNamed(table, { start: 'government of arm' }, { limit: 5 })).items).toMatchObject([
    { id: 'organization/government-of-AM', name: 'Government of Armenia' },
  ]);
});
