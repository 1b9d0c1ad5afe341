import {
  appendFileSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../local/engine.ts';
import { mirrorFolder } from '../../local/inbox/mirror.ts';
import { named } from '../../local/inbox/names.ts';
import { metadataIn } from '../../shared/normalize/sidecar.ts';
import { type Clients, clientsOf, eventually, notes, startFixture, temporaryFolder } from './harness.ts';

const place = temporaryFolder();
const folder = join(place.path, 'inbox');
const Bucket = 'app-dropbucket';
const leftOut: string[] = [];
let engine: Engine;
let clients: Clients;
let mirror: { close: () => Promise<void> };

const held: string[][] = [];
const deleted: string[] = [];
const mirrored = (given = folder, mayVanish?: number) =>
  mirrorFolder({
    folder: given,
    ...(mayVanish === undefined ? {} : { mayVanish }),
    onHeld: (files) => held.push(files.map(({ path }) => path).sort()),
    onDeleted: (paths) => deleted.push(...paths),
    bucket: Bucket,
    prefix: 'in/',
    store: engine.storage.store,
    db: engine.storage.db,
    readMetadata: metadataIn,
    onLeftOut: (path, why) => leftOut.push(`${path}: ${why}`),
  });
const keys = async () =>
  ((await clients.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'in/' }))).Contents ?? []).map(
    ({ Key }) => Key as string,
  );
const until = (look: (keys: readonly string[]) => boolean) =>
  eventually(async () => (look(await keys()) ? true : undefined));
const write = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);

beforeAll(async () => {
  engine = await startFixture(join(place.path, 'state'));
  clients = clientsOf(engine);
  mkdirSync(folder);
  mirror = await mirrored();
});
afterAll(async () => {
  await mirror?.close();
  await engine?.stop();
  place.remove();
});

test('a file dropped, changed and removed is put, put again and removed', async () => {
  write('a.txt', 'one');
  await until((all) => all.includes('in/a.txt'));
  write('a.txt', 'two words');
  const events = () =>
    eventually(async () => {
      const found = (await notes(clients)).filter(({ key }) => key === 'in/a.txt');
      return found.length === count ? found.map(({ event, text }) => [event, text]) : undefined;
    });
  let count = 2;
  await events();
  rmSync(join(folder, 'a.txt'));
  count = 3;
  expect(await events()).toEqual([
    ['ObjectCreated:Put', 'one'],
    ['ObjectCreated:Put', 'two words'],
    ['ObjectRemoved:DeleteMarkerCreated', ''],
  ]);
});

test('odd names and folders keep their shape', async () => {
  mkdirSync(join(folder, 'Mai 2026'), { recursive: true });
  for (const name of ['Mai 2026/ré sumé + 😀.txt', 'a%20b#c?.txt', "it's (1).txt"]) write(name, 'x');
  await until((all) =>
    ['in/Mai 2026/ré sumé + 😀.txt', 'in/a%20b#c?.txt', "in/it's (1).txt"].every((key) => all.includes(key)),
  );
});

test('a file that is still being written is put once, whole', async () => {
  const path = join(folder, 'slow.txt');
  const file = openSync(path, 'w');
  for (let part = 0; part < 8; part += 1) {
    writeSync(file, 'part ');
    await new Promise((done) => setTimeout(done, 100));
  }
  const found = await eventually(async () => (await notes(clients)).find(({ key }) => key === 'in/slow.txt'));
  expect(found.text).toBe('part '.repeat(8));
});

test('what stands in NAME.metadata.json goes with NAME, whichever comes first', async () => {
  const metadata = async (Key: string) => (await clients.s3.send(new HeadObjectCommand({ Bucket, Key }))).Metadata;
  write('b.txt.metadata.json', JSON.stringify({ url: 'https://example.org/ä', outlet: 'The Örebro Post' }));
  write('b.txt', 'b');
  await until((all) => all.includes('in/b.txt'));
  await eventually(async () => ((await metadata('in/b.txt'))?.outlet ? true : undefined));
  expect(await metadata('in/b.txt')).toEqual({ url: 'https://example.org/%C3%A4', outlet: 'The%20%C3%96rebro%20Post' });
  write('b.txt.metadata.json', JSON.stringify({ outlet: 'Later' }));
  await eventually(async () => ((await metadata('in/b.txt'))?.outlet === 'Later' ? true : undefined));
  expect(await keys()).not.toContain('in/b.txt.metadata.json');
});

test('a file whose metadata is not understood waits until it is, and says why', async () => {
  write('c.txt.metadata.json', '{"publishd": "2021-05-03"}');
  write('c.txt', 'c');
  await eventually(async () => leftOut.find((line) => line.startsWith('c.txt: ')));
  expect(leftOut.find((line) => line.startsWith('c.txt: '))).toMatch(/c\.txt\.metadata\.json: .*"publishd"/);
  expect(await keys()).not.toContain('in/c.txt');
  write('c.txt.metadata.json', '{"published": "2021-05-03"}');
  await until((all) => all.includes('in/c.txt'));
});

test('links out of the folder, hidden and half-downloaded files are left out', async () => {
  writeFileSync(join(place.path, 'secret.txt'), 'secret');
  symlinkSync(join(place.path, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync(place.path, join(folder, 'up'));
  for (const name of ['.hidden', 'c.txt.part', '~$doc.docx', 'Thumbs.db', 'last.txt']) write(name, 'x');
  await until((all) => all.includes('in/last.txt'));
  const all = await keys();
  expect(all.filter((key) => /link|up|hidden|part$|~|Thumbs|secret/.test(key))).toEqual([]);
  expect(leftOut).toContain('link.txt: it is a link out of the folder');
});

test('a file moved is put under its new name and removed under the old', async () => {
  write('old.txt', 'moved');
  await until((all) => all.includes('in/old.txt'));
  renameSync(join(folder, 'old.txt'), join(folder, 'new.txt'));
  await until((all) => all.includes('in/new.txt') && !all.includes('in/old.txt'));
});

test('what happened in the folder meanwhile is caught up with, and nothing else touched', async () => {
  write('stays.txt', 'stays');
  write('goes.txt', 'goes');
  write('grows.txt', 'grows');
  await until((all) => ['in/stays.txt', 'in/goes.txt', 'in/grows.txt'].every((key) => all.includes(key)));
  await clients.s3.send(new PutObjectCommand({ Bucket, Key: 'in/by-client.txt', Body: 'x' }));
  await mirror.close();
  await eventually(async () => (await notes(clients)).find(({ key }) => key === 'in/stays.txt'));
  const before = (await notes(clients)).filter(({ key }) => key === 'in/stays.txt').length;
  rmSync(join(folder, 'goes.txt'));
  appendFileSync(join(folder, 'grows.txt'), ' more');
  write('comes.txt', 'comes');
  mirror = await mirrored();
  await until(
    (all) => all.includes('in/comes.txt') && !all.includes('in/goes.txt') && all.includes('in/by-client.txt'),
  );
  await eventually(async () => {
    const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key: 'in/grows.txt' }));
    return (await Body?.transformToString()) === 'grows more' ? true : undefined;
  });
  expect((await notes(clients)).filter(({ key }) => key === 'in/stays.txt').length).toBe(before);
});

test('another folder, an emptied one, or many files vanished at once remove nothing by themselves', async () => {
  const first = join(place.path, 'first');
  const second = join(place.path, 'second');
  for (const path of [first, second]) mkdirSync(path);
  const names = Array.from({ length: 14 }, (_, i) => `f${i}.txt`);
  const there = (all: readonly string[]) => names.every((name) => all.includes(`in/${name}`));
  await mirror.close();
  for (const name of names) writeFileSync(join(first, name), `words of ${name}`);
  let other = await mirrored(first);
  await until(there);
  await other.close();
  // Another folder: what came from the first stays.
  writeFileSync(join(second, 'other.txt'), 'x');
  other = await mirrored(second);
  await until((all) => all.includes('in/other.txt') && there(all));
  await other.close();
  // The first again, emptied while nobody looked.
  const aside = join(place.path, 'aside');
  renameSync(first, aside);
  held.length = 0;
  other = await mirrored(first);
  expect(held.at(-1)).toEqual([...names].sort());
  expect(there(await keys())).toBe(true);
  await other.close();
  // As it was: nothing is put again, nothing held. Then eleven vanish at once.
  rmSync(first, { recursive: true });
  renameSync(aside, first);
  other = await mirrored(first);
  held.length = 0;
  for (const name of names.slice(0, 11)) rmSync(join(first, name));
  await eventually(async () => (held.at(-1)?.length === 11 ? true : undefined));
  expect(there(await keys())).toBe(true);
  // One that comes back is held no longer; one more that is deleted alone goes.
  writeFileSync(join(first, 'f0.txt'), 'words of f0.txt');
  await eventually(async () => (held.at(-1)?.length === 10 ? true : undefined));
  rmSync(join(first, 'f12.txt'));
  await until((all) => !all.includes('in/f12.txt') && all.includes('in/f5.txt'));
  await other.close();
  // Said with a word, they go.
  other = await mirrored(first, Number.POSITIVE_INFINITY);
  await until((all) => !all.includes('in/f5.txt') && all.includes('in/f0.txt') && all.includes('in/other.txt'));
  await other.close();
  mirror = await mirrored();
});

test('files renamed, however many, go under their old names', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `g${i}.txt`);
  for (const name of names) write(name, `words of ${name}`);
  await until((all) => names.every((name) => all.includes(`in/${name}`)));
  mkdirSync(join(folder, 'later'));
  for (const name of names) renameSync(join(folder, name), join(folder, 'later', name));
  await until((all) => names.every((name) => all.includes(`in/later/${name}`) && !all.includes(`in/${name}`)));
});

test('what was deleted from the bucket is not put again because its file still lies there', async () => {
  write('unwanted.txt', 'x');
  await until((all) => all.includes('in/unwanted.txt'));
  await mirror.close();
  await clients.s3.send(new DeleteObjectCommand({ Bucket, Key: 'in/unwanted.txt' }));
  mirror = await mirrored();
  expect(deleted).toContain('unwanted.txt');
  expect(await keys()).not.toContain('in/unwanted.txt');
  write('unwanted.txt', 'x, written again');
  await until((all) => all.includes('in/unwanted.txt'));
});

test.each([
  ['a.txt', { kind: 'file', key: 'in/a.txt' }],
  ['a.txt.metadata.json', { kind: 'sidecar', of: 'a.txt' }],
  ['x/.git/config', { kind: 'ignored' }],
  ['bad\ufffd.txt', { kind: 'ignored', why: 'its name is not valid Unicode' }],
  ['e\u0301.txt', { kind: 'file', key: 'in/\u00e9.txt' }],
])('the name %j is %j', (path, expected) => {
  expect(named(path, 'in/')).toEqual(expected);
});
