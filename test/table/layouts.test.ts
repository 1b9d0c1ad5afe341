// Frozen tables of every layout that there was, and the readings that they were made of.
import { readdirSync, readFileSync } from 'node:fs';
import { BatchWriteCommand, DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { articleById } from '../../shared/table/ask/articles.ts';
import { bodiesIn } from '../../shared/table/body.ts';
import type { Subject } from '../../shared/table/head.ts';
import type { Reading } from '../../shared/table/items-of.ts';
import type { Key } from '../../shared/table/keys.ts';
import { checkLayout, keptIn, LAYOUT } from '../../shared/table/layouts.ts';
import { packManifest, unpackManifest } from '../../shared/table/manifest.ts';
import { OtherLayout } from '../../shared/table/other-layout.ts';
import { unpack } from '../../shared/table/pack.ts';
import { recordReading } from '../../shared/table/record.ts';
import { unpackShare } from '../../shared/table/shares.ts';
import { type LocalTable, localTable } from './local-table.ts';

type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

const folder = new URL('./layouts/', import.meta.url);
const readings: readonly { readonly subject: Subject; readonly reading: Reading }[] = JSON.parse(
  readFileSync(new URL('readings.json', folder), 'utf8'),
);
const layouts = readdirSync(folder).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []);
const frozen = (layout: string): readonly Item[] =>
  JSON.parse(readFileSync(new URL(`${layout}.json`, folder), 'utf8'), (_, value) =>
    value && typeof value === 'object' && 'base64' in value ? Buffer.from(value.base64, 'base64') : value,
  );

const opened: LocalTable[] = [];
async function tableOf(items: readonly Item[] = []): Promise<LocalTable> {
  const table = await localTable();
  opened.push(table);
  for (let i = 0; i < items.length; i += 25) {
    const some = items.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }));
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: some } }));
  }
  return table;
}
afterEach(async () => {
  for (const table of opened.splice(0)) await table.close();
});

async function recordAll(table: LocalTable, options = {}): Promise<LocalTable> {
  await checkLayout(table, { writes: true });
  for (const { subject, reading } of readings) await recordReading(table, subject, reading, options);
  return table;
}
/** Byte for byte, but for what the table says of its own past. */
const contents = async (table: LocalTable) =>
  [...(await table.everything()).values()].filter(({ pk }) => pk !== 'layout').map((item) => bytesAsText(item));
const bytesAsText = (item: unknown): string =>
  JSON.stringify(item, (_, value) =>
    ArrayBuffer.isView(value) ? Buffer.from(value as Uint8Array).toString('base64') : value,
  );

test.each(layouts)('what layout %s wrote is read as it was meant', async (layout) => {
  const fresh = await recordAll(await tableOf());
  const now = new Map((await fresh.everything()).entries());
  for (const item of frozen(layout)) {
    const isShare =
      /^(entity|disputes)\//.test(item.pk) || (item.pk.startsWith('names/') && item.sk.split('#').length > 3);
    if (!isShare || item.z === undefined) continue;
    expect(unpackShare(item.z as Uint8Array)).toEqual(unpackShare(now.get(`${item.pk} ${item.sk}`)?.z as Uint8Array));
  }
  for (const { subject, reading } of readings) {
    const [body] = bodiesIn(frozen(layout).filter(({ pk }) => pk === `article/${subject.id}`));
    expect(body?.reading()).toEqual(reading);
  }
});

test.each(layouts)('a record of layout %s that is read again equals one made anew, byte for byte', async (layout) => {
  const old = await tableOf(frozen(layout));
  expect((await keptIn(old))?.layout).toBe(Number(layout));
  await recordAll(old, { rebuild: true });
  expect(await contents(old)).toEqual(await contents(await recordAll(await tableOf())));
  expect((await keptIn(old))?.layout).toBe(LAYOUT);
});

test('this version writes what is frozen as its own layout: a change of it is a new layout', async () => {
  const told = ({ z, ...item }: Item): unknown =>
    item.sk.startsWith('body#') || z === undefined ? item : { ...item, z: unpack(z as Uint8Array) };
  const now = [...(await (await recordAll(await tableOf())).everything()).values()] as Item[];
  const byKey = (items: readonly Item[]) => new Map(items.map((item) => [`${item.pk} ${item.sk}`, told(item)]));
  expect(byKey(now)).toEqual(byKey(frozen(String(LAYOUT))));
});

test('what another version kept elsewhere is taken back by the keys that it left', async () => {
  const table = await recordAll(await tableOf());
  const anew = await contents(table);
  const { subject, reading } = readings.at(-1) as (typeof readings)[number];
  await keepElsewhere(table, subject.id);
  expect([...(await table.everything()).keys()].filter((key) => key.includes('~elsewhere')).length).toBeGreaterThan(5);
  await recordReading(table, subject, reading);
  expect(await contents(table)).toEqual(anew);
});

/** As if a version had recorded the article that cuts its lists into other shards, and finds names by other forms. */
async function keepElsewhere(table: LocalTable, id: string): Promise<void> {
  const all = await table.everything();
  const at = ({ pk, sk }: Key) => all.get(`${pk} ${sk}`) ?? { pk, sk };
  const away = ({ pk, sk }: Key): Key => ({ pk: `${pk}~elsewhere`, sk });
  const put = (Item: object) => table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item } }));
  const remove = ({ pk, sk }: Key) => table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  const own = [...all.values()].filter(({ pk }) => pk === `article/${id}`) as Item[];
  const body = own.find(({ sk }) => sk.startsWith('body#')) as Item & { readonly z: Uint8Array; readonly m: number };
  const head = own.find(({ sk }) => sk === '@') as Item & { readonly recorded: object };
  const { items, lists } = unpackManifest(body.z.subarray(0, body.m));
  for (const key of items) {
    await remove(key);
    await put({ ...at(key), ...away(key), h: 'other' });
  }
  const besides = [...lists].map(([list, { directory, ways }]) => {
    const moved = { directory: directory && away(directory), ways: ways.map(away) };
    return [list, moved] as const;
  });
  for (const [, { directory, ways }] of besides)
    for (const key of [...(directory ? [directory] : []), ...ways]) await put(key);
  const manifest = packManifest({ items: items.map(away), lists: new Map(besides) });
  await remove(body);
  const z = Buffer.concat([manifest, body.z.subarray(body.m)]);
  await put({ ...body, sk: body.sk.replace(/#[^#]+(#\d+)$/, '#other$1'), z, m: manifest.length });
  await put({ ...head, recorded: { ...head.recorded, hash: 'other' } });
}

test('what is missing of a record that says it has it is written again by a rebuild, and by nothing else', async () => {
  const table = await recordAll(await tableOf());
  const whole = await contents(table);
  for (const item of (await table.everything()).values())
    if (String(item.pk).startsWith('names/')) {
      const { pk, sk } = item;
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
    }
  await recordAll(table);
  expect(await contents(table)).not.toEqual(whole);
  await recordAll(table, { rebuild: true });
  expect(await contents(table)).toEqual(whole);
});

test('a table of a newer layout is neither read nor written, and the reason says what to do', async () => {
  const table = await tableOf([{ pk: 'layout', sk: '@', layout: LAYOUT + 1, oldest: LAYOUT + 1 }]);
  await expect(checkLayout(table)).rejects.toThrow(OtherLayout);
  await expect(checkLayout(table, { writes: true })).rejects.toThrow(/run that one, or make a new record/);
});

test('fields that a claim, a name or an article got later are kept by their names', async () => {
  const table = await tableOf();
  const { subject, reading } = readings[0] as (typeof readings)[number];
  const later = structuredClone(reading) as unknown as { extraction: Record<string, unknown> & { claims: object[] } };
  Object.assign(later.extraction, { reader: 'a later one' });
  for (const claim of later.extraction.claims) Object.assign(claim, { novelty: ['later'] });
  await recordReading(table, subject, later as unknown as Reading);
  expect((await articleById(table, subject.id))?.extraction).toEqual(later.extraction);
});
