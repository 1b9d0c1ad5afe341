import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '../../library/index.ts';
import { recordReading, recordRemoved } from '../../shared/table/record.ts';
import { type LocalTable, localTable } from '../table/local-table.ts';
import { asking } from './asking.ts';

const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const unexpected: unknown[] = [];
let table: LocalTable;
let ask: ReturnType<typeof asking>;
const uploadedAt = '2021-06-01T08:00:00Z';
const record = async (name: string, revision = '0001') => {
  const key = `inbox/${name}`;
  const extraction = await read({ file: `${golden}${name}` }, { key });
  const { id } = extraction.article;
  await recordReading(table, { id, key, revision, uploadedAt }, { extraction, uploadedAt });
  return id;
};

beforeAll(async () => {
  table = await localTable();
  ask = asking(table, {}, (error) => unexpected.push(error));
  for (const name of readdirSync(golden).filter((name) => /^[a-c].*\.txt$/.test(name))) await record(name);
}, 120_000);
afterAll(() => table.close());

const check = async (body: unknown) => ask('/check', { method: 'POST', body });

test('tells of each quotation whether it stands on record so, with the article, its words and an address', async () => {
  const { status, body } = await check({
    quotations: [
      { words: 'We will not give up a single meter of our land', speaker: 'Tomas Velk' },
      { words: 'We will not give up … our land', speaker: 'Velk' },
      { words: 'We will never give up a single meter of our land', speaker: 'Velk' },
      { words: 'We will not give up a single meter of our land', speaker: 'Irina Sadova' },
      { words: 'The moon is made of cheese and always was', speaker: 'Velk' },
    ],
  });
  expect(unexpected).toEqual([]);
  expect(status).toBe(200);
  expect(body.items.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
    'verbatim',
    'shortened',
    'altered',
    'other_speaker',
    'not_on_record',
  ]);
  expect(body.items[2].altered).toEqual([{ draft: 'never', record: 'not' }]);
  const [found] = body.items[0].found;
  expect(found).toMatchObject({ article: { key: 'inbox/border-accusation.txt' }, claim: { act: expect.any(String) } });
  expect(found.link).toContain(`/#/articles/${found.article.id}?claim=${found.claim.ref}`);
  const { reading } = (await ask(`/articles/${found.article.id}`)).body;
  for (const { start, end, words } of found.words) expect(reading.article.text.slice(start, end)).toBe(words);
});

test('finds the quotations of a draft by itself, and says where they stand in it', async () => {
  const draft = 'Velk was firm: “We will not give up a single meter of our land”. Then came “lunch”.';
  const { body } = await check({ draft });
  expect(body.items).toHaveLength(1);
  const [{ start, end, words, verdict }] = body.items;
  expect([draft.slice(start, end), verdict]).toEqual([words, 'verbatim']);
});

test('says what is wrong with a question', async () => {
  for (const body of [
    {},
    { quotations: [], draft: 'x' },
    { draft: 'x', quotations: [{ words: 'a' }] },
    { quotations: [{}] },
    'no',
  ])
    expect(await check(body)).toMatchObject({ status: 400, body: { type: '/docs#bad-body' } });
  const many = Array.from({ length: 101 }, (_, i) => `"this is number ${i}"`).join(' ');
  expect((await check({ draft: many })).body.detail).toContain('101 quotations; up to 100');
  expect((await ask('/check')).status).toBe(405);
});

test('costs no write unit: the row in the list of all stays within one, whatever the article quotes', async () => {
  const rows = [...(await table.everything())].filter(([key]) => key.startsWith('all#'));
  expect(rows.length).toBeGreaterThan(5);
  for (const [key, row] of rows) {
    const size = Object.entries(row).reduce(
      (sum, [name, value]) => sum + name.length + (value instanceof Uint8Array ? value.length : String(value).length),
      0,
    );
    expect(size, key).toBeLessThanOrEqual(1024);
  }
  expect(rows.some(([, row]) => (row.q as Uint8Array | undefined)?.length)).toBe(true);
});

test('an article that is gone quotes nobody any more', async () => {
  const id = await record('border-accusation.txt', '0002');
  await recordRemoved(table, { id, key: 'inbox/border-accusation.txt', revision: '0003', uploadedAt });
  const { body } = await check({ quotations: [{ words: 'We will not give up a single meter of our land' }] });
  expect(body.items[0].verdict).toBe('not_on_record');
});
