// Entities that outgrow their homes: nothing is lost, told twice or left, in whatever order articles come and go.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimsOfAll } from '../../shared/table/ask/all-claims.ts';
import { claimsIn } from '../../shared/table/ask/claims.ts';
import { disputesOf } from '../../shared/table/ask/disputes.ts';
import { entityById } from '../../shared/table/ask/entities.ts';
import { entitiesNamed } from '../../shared/table/ask/entities-named.ts';
import { lists } from '../../shared/table/keys.ts';
import { recordReading, recordRemoved } from '../../shared/table/record.ts';
import { cutAfter, type LocalTable, localTable } from './local-table.ts';
import { type Written, written } from './written-readings.ts';

let table: LocalTable;
beforeEach(async () => {
  table = await localTable();
});
afterEach(() => table.close());

const VELK = 'person/tomas-velk';
const ARDANIA = 'place/Ardania';
const article = (number: number, rest: Partial<Written> = {}): Written => ({
  key: `inbox/${number}.txt`,
  publishedAt: `2021-${number % 2 ? '04' : '05'}-${String(1 + (number % 28)).padStart(2, '0')}`,
  said: [
    { by: VELK, act: 'accuse', words: `accusation number ${number}`, target: ARDANIA },
    { by: ARDANIA, act: 'reject', words: `answer number ${number}`, rejects: 0 },
  ],
  ...rest,
});
const record = (given: Written) => {
  const { subject, reading } = written(given);
  return recordReading(table, subject, reading);
};
const remove = (given: Written) => recordRemoved(table, written(given).subject);
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

const claimsOf = async (entity: string, limit = 1_000) =>
  (await claimsIn(table, { lists: [lists.entity(entity)], filter: { entity } }, { limit })).items;
/** All that the record says, but for when it was told. */
const answers = async () => ({
  entities: await Promise.all(
    ['t', 'v', 'velk', 'a', 'ard', 'tom', 'b'].map(
      async (start) => (await entitiesNamed(table, { start }, { limit: 20 })).items,
    ),
  ),
  alone: await Promise.all([VELK, ARDANIA].map((id) => entityById(table, id))),
  claims: await Promise.all([VELK, ARDANIA].map((id) => claimsOf(id))),
  disputes: (await disputesOf(table, { entity: ARDANIA }, { limit: 1_000 })).items,
  all: (await claimsOfAll(table, {}, { limit: 1_000 })).items,
});
/** Keys of what is left besides tombstones. */
const left = async () =>
  [...(await table.everything())].filter(([, item]) => item.status !== 'removed').map(([key]) => key);

test('the claims of an entity come from its home and its months as one list, each once, newest first', async () => {
  for (const number of numbers(14)) await record(article(number));
  const keys = [...(await table.everything()).keys()];
  expect(keys.filter((key) => key.startsWith(`${lists.entity(VELK)}#2021`)).length).toBeGreaterThan(3);
  const claims = await claimsOf(VELK);
  expect(claims).toHaveLength(14);
  const days = claims.map(({ article }) => article.at);
  expect(days).toEqual([...days].sort().reverse());
  expect(new Set(claims.map(({ id, article }) => `${article.id} ${id}`)).size).toBe(14);
  expect(await entityById(table, VELK)).toMatchObject({
    articles: { count: 14, atLeast: false },
    firstSeen: '2021-04-02',
    lastSeen: '2021-05-13',
  });
  expect((await disputesOf(table, { entity: VELK }, { limit: 100 })).items).toHaveLength(14);
});

test('the day an undated article was put is no day on which anybody was spoken of', async () => {
  const { publishedAt: _, ...undated } = article(0);
  await record(undated);
  expect(await entityById(table, VELK)).toMatchObject({ articles: { count: 1 }, firstSeen: '', lastSeen: '' });
  for (const number of numbers(14).slice(1)) await record(article(number));
  expect(await entityById(table, VELK)).toMatchObject({ firstSeen: '2021-04-02', lastSeen: '2021-05-13' });
  const [listed] = (await entitiesNamed(table, { start: 'tom' }, { limit: 20 })).items;
  expect(listed).toMatchObject({ articles: { count: 14 }, firstSeen: '2021-04', lastSeen: '2021-05' });
});

test('articles that come and go all at once leave nothing', async () => {
  await Promise.all(numbers(16).map((number) => record(article(number))));
  expect(await claimsOf(VELK)).toHaveLength(16);
  expect((await entitiesNamed(table, { start: 'velk' }, { limit: 5 })).items).toMatchObject([{ id: VELK }]);
  await Promise.all(numbers(16).map((number) => remove(article(number, { revision: '0002' }))));
  expect(await left()).toEqual([]);
});

test('a name is found as long as any article gives it', async () => {
  const named = async (start: string) =>
    (await entitiesNamed(table, { start }, { limit: 5 })).items.map(({ id }) => id);
  await record(article(1, { aliases: { [VELK]: ['Tomas Velkov', 'The Old Fox'] } }));
  await record(article(2, { aliases: { [VELK]: ['The Old Fox of Orla'] } }));
  expect(await named('old f')).toEqual([VELK]);
  expect(await named('velkov')).toEqual([VELK]);
  await remove(article(2, { revision: '0002' }));
  expect(await named('old fox')).toEqual([VELK]);
  expect(await named('old fox of')).toEqual([]);
  await record(article(1, { revision: '0003' }));
  expect(await named('old fox')).toEqual([]);
  expect(await named('velkov')).toEqual([]);
  expect(await named('velk')).toEqual([VELK]);
});

test('a share stays in its place when its article is recorded again', async () => {
  for (const number of numbers(9)) await record(article(number));
  const keys = [...(await table.everything()).keys()].filter((key) => !key.startsWith('article/'));
  for (const number of [0, 8]) await record(article(number, { revision: '0002' }));
  expect([...(await table.everything()).keys()].filter((key) => !key.startsWith('article/'))).toEqual(keys);
});

const step = fc.record({
  number: fc.nat(11),
  does: fc.constantFrom('put' as const, 'put' as const, 'remove' as const, 'cut' as const),
  after: fc.nat(30),
  calls: fc.subarray(['Velk', 'Tomas', 'Tomas Velkov', 'The Old Fox', 'The Old Fox of Orla', 'Vel']),
  says: fc.boolean(),
});

test('whatever came and went, and was cut off, the record says what it would say of the articles that are left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
      await table.close();
      table = await localTable();
      const there = new Map<number, Written>();
      for (const [turn, { number, does, after, calls, says }] of steps.entries()) {
        const revision = String(turn + 1).padStart(4, '0');
        const given = article(number, {
          revision,
          aliases: { [VELK]: calls },
          ...(says ? {} : { said: [], mentions: [VELK] }),
        });
        there.delete(number);
        if (does === 'remove') await remove(given);
        else {
          // Cut off, and tried again, as a queue does.
          if (does === 'cut') {
            const { subject, reading } = written(given);
            await recordReading(cutAfter(table, after), subject, reading).catch(() => undefined);
          }
          await record(given);
          there.set(number, given);
        }
      }
      const found = await answers();
      const whole = table;
      table = await localTable();
      for (const given of there.values()) await record(given);
      const expected = await answers();
      await table.close();
      table = whole;
      expect(found).toEqual(expected);
      for (const given of there.values()) await remove({ ...given, revision: '9999' });
      expect(await left()).toEqual([]);
    }),
    { numRuns: 12, seed: 3 },
  );
}, 120_000);
