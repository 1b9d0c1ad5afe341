import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { claimsOfAll } from '../../shared/table/ask/all-claims.ts';
import { articlesIn } from '../../shared/table/ask/articles.ts';
import { claimsIn } from '../../shared/table/ask/claims.ts';
import { disputesOf } from '../../shared/table/ask/disputes.ts';
import { entitiesNamed } from '../../shared/table/ask/entities-named.ts';
import { countsOf } from '../../shared/table/ask/tallies.ts';
import { timelineOf } from '../../shared/table/ask/timeline.ts';
import { BadCursor, Cursors } from '../../shared/table/cursor.ts';
import { lists } from '../../shared/table/keys.ts';
import { recordReading } from '../../shared/table/record.ts';
import { Secrets } from '../../shared/table/secret.ts';
import { type LocalTable, localTable } from './local-table.ts';
import { type Written, written } from './written-readings.ts';

const PLACES = ['place/Ardania', 'place/Belmora', 'place/Cardon', 'place/Ardenne'];
let table: LocalTable;
let recorded: Written[];

/** A hundred and some articles over three months, some days crowded, some articles with many claims. */
const articles: Written[] = fc
  .sample(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.constantFrom('03', '04', '06'),
      said: fc.array(
        fc.record({
          by: fc.constantFrom(...PLACES),
          act: fc.constantFrom('state' as const, 'accuse' as const, 'deny' as const, 'warn' as const),
          target: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
          about: fc.subarray(PLACES),
          topic: fc.constantFrom('river', 'bridge', 'harvest'),
          answers: fc.boolean(),
        }),
        { maxLength: 6 },
      ),
    }),
    { numRuns: 110, seed: 7 },
  )
  .map(({ day, month, said }, i) => ({
    key: `inbox/${i}.txt`,
    publishedAt: `2021-${month}-${String(day).padStart(2, '0')}`,
    outlet: i % 3 === 0 ? 'The Valley Post' : 'Evening Ledger',
    said: said.map(({ topic, answers, target, ...rest }, n) => ({
      ...rest,
      words: `statement ${n} of article ${i} on the ${topic}`,
      ...(target && { target }),
      ...(answers && n > 0 && { rejects: n - 1 }),
    })),
  }));

const record = async (given: Written) => {
  const { subject, reading } = written(given);
  await recordReading(table, subject, reading);
};

beforeAll(async () => {
  table = await localTable();
  recorded = articles.slice(0, 100);
  for (const article of recorded) await record(article);
}, 60_000);
afterAll(() => table.close());

interface Paged {
  readonly items: readonly unknown[];
  readonly next?: unknown;
}
// biome-ignore lint/suspicious/noExplicitAny: each question has positions of its own
type Ask = (paging: { limit: number; after?: any }) => Promise<Paged>;

const entity = 'place/Ardania';
const list = [lists.entity(entity)];
const QUESTIONS: Readonly<Record<string, Ask>> = {
  'claims of an entity': (paging) => claimsIn(table, { lists: list, filter: { entity } }, paging),
  'its claims as source, oldest first': (paging) =>
    claimsIn(table, { lists: list, filter: { entity, roles: ['source'] }, newestFirst: false }, paging),
  'its accusations with another, on a topic': (paging) =>
    claimsIn(table, { lists: list, filter: { entity, acts: ['accuse'], with: 'place/Belmora', words: 'riv' } }, paging),
  'its claims of some weeks': (paging) =>
    claimsIn(table, { lists: list, filter: { entity }, from: '2021-03-20', to: '2021-04-10' }, paging),
  'claims of two acts': (paging) => claimsOfAll(table, { filter: { acts: ['accuse', 'deny'] } }, paging),
  'all claims': (paging) => claimsOfAll(table, {}, paging),
  'claims of all acts on a topic, oldest first': (paging) =>
    claimsOfAll(table, { filter: { words: 'bridge' }, newestFirst: false }, paging),
  disputes: (paging) => disputesOf(table, { entity }, paging),
  'disputes between two': (paging) => disputesOf(table, { entity, with: 'place/Belmora' }, paging),
  timeline: (paging) => timelineOf(table, { entity, newestFirst: true }, paging),
  articles: (paging) => articlesIn(table, {}, paging),
  'articles of an outlet, oldest first': (paging) =>
    articlesIn(table, { outlet: 'the valley post', newestFirst: false }, paging),
  'entities by name': (paging) => entitiesNamed(table, { start: 'a' }, paging),
};

async function walked(ask: Ask, limit: number, between: () => Promise<void> = async () => {}): Promise<unknown[]> {
  const found: unknown[] = [];
  let after: unknown;
  do {
    const { items, next } = await ask({ limit, after });
    expect(items.length).toBeLessThanOrEqual(limit);
    found.push(...items);
    after = next;
    await between();
  } while (after !== undefined);
  return found;
}

for (const [name, ask] of Object.entries(QUESTIONS)) {
  test(`pages of any size visit ${name} once each, in order`, async () => {
    const whole = await ask({ limit: 10_000 });
    expect(whole.next).toBeUndefined();
    expect(whole.items.length).toBeGreaterThan(1);
    for (const limit of [1, 2, 3, 7, 20, whole.items.length, whole.items.length + 1]) {
      // Smaller pages of longer lists would take long and show no more.
      if (whole.items.length / limit > 40) continue;
      expect(await walked(ask, limit)).toEqual(whole.items);
    }
  }, 60_000);
}

test('the answers are those of going through all articles by hand', async () => {
  const { items } = await claimsIn(
    table,
    { lists: list, filter: { entity, roles: ['source'], acts: ['deny'] } },
    { limit: 10_000 },
  );
  const byHand = recorded.flatMap(({ said }) =>
    said.filter(({ by, act }) => by === entity && act === 'deny').map(({ words }) => words),
  );
  expect(items.map(({ content }) => content[0]?.words).sort()).toEqual(byHand.sort());
  const days = items.map(({ article }) => article.at);
  expect(days).toEqual([...days].sort().reverse());
});

test('counts are those of the claims, and add up over pages', async () => {
  const { items } = await countsOf(table, { lists: list, filter: { entity, roles: ['source'] } }, { by: ['act'] });
  const byHand = Map.groupBy(
    recorded.flatMap(({ said }) => said.filter(({ by }) => by === entity)),
    ({ act }) => act,
  );
  expect(Object.fromEntries(items.map(({ act, claims }) => [act, claims]))).toEqual(
    Object.fromEntries([...byHand].map(([act, same]) => [act, same.length])),
  );
});

test('while new articles arrive, what was there is visited once each, in order', async () => {
  const ask = QUESTIONS['claims of an entity'] as Ask;
  const before = (await ask({ limit: 10_000 })).items;
  const arriving = articles.slice(100);
  const found = await walked(ask, 9, async () => {
    const next = arriving.pop();
    if (next) await record(next);
  });
  const known = new Set(before.map((claim) => JSON.stringify(claim)));
  expect(found.filter((claim) => known.has(JSON.stringify(claim)))).toEqual(before);
  expect(new Set(found.map((claim) => JSON.stringify(claim))).size).toBe(found.length);
}, 60_000);

test('a cursor is good for its question only, and not when it was changed', async () => {
  const cursors = new Cursors(new Secrets(table), () => new Date('2026-11-23T10:00:00Z'));
  const position = { sk: 'x', n: 1 };
  const shape = z.object({ sk: z.string(), n: z.number() });
  const cursor = await cursors.give(position, 'question');
  expect(await cursors.take(cursor, 'question', shape)).toEqual(position);
  await expect(cursors.take(cursor, 'another', shape)).rejects.toThrow(BadCursor);
  const forged = Buffer.from(cursor, 'base64url');
  forged[forged.length - 3] = (forged[forged.length - 3] ?? 0) ^ 1;
  await expect(cursors.take(forged.toString('base64url'), 'question', shape)).rejects.toThrow(BadCursor);
  for (const nonsense of ['', 'x', '%%%%', 'A'.repeat(200)])
    await expect(cursors.take(nonsense, 'question', shape)).rejects.toThrow(BadCursor);
});

test('a cursor outlives the change of the month, and not two', async () => {
  const at = (day: string) => new Cursors(new Secrets(table), () => new Date(`${day}T10:00:00Z`));
  const cursor = await at('2026-12-31').give({ n: 1 }, 'q');
  const shape = z.object({ n: z.number() });
  expect(await at('2027-01-01').take(cursor, 'q', shape)).toEqual({ n: 1 });
  await expect(at('2027-02-01').take(cursor, 'q', shape)).rejects.toThrow(BadCursor);
});
