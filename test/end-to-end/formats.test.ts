import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mirrorFolder } from '../../local/inbox/mirror.ts';
import { metadataIn } from '../../shared/normalize/sidecar.ts';
import { ROOT, type Stack, startStack } from './stack.ts';

const FIXTURES = join(ROOT, 'test', 'normalize', 'fixtures');
const files = readdirSync(FIXTURES).filter((name) => name !== 'README.md');
const REFUSED: Readonly<Record<string, string>> = {
  'encrypted.docx': 'format.encrypted',
  'encrypted.pdf': 'format.encrypted',
  'scanned.pdf': 'text.no-text-layer',
};

let stack: Stack;
const folder = mkdtempSync(join(tmpdir(), 'on-record-inbox-'));

beforeAll(async () => {
  stack = await startStack();
  const { store, db } = stack.engine.storage;
  const mirror = await mirrorFolder({
    folder,
    bucket: stack.bucket,
    prefix: 'inbox/',
    store,
    db,
    readMetadata: metadataIn,
    onLeftOut: () => {},
  });
  for (const name of files) cpSync(join(FIXTURES, name), join(folder, name));
  return async () => {
    await mirror.close();
    rmSync(folder, { recursive: true, force: true });
  };
}, 120_000);
afterAll(() => stack?.stop());

test.each(files)(
  '%s, dropped in the folder, is recorded or refused for what it is',
  async (name) => {
    const { status, refused } = await stack.settled(name);
    expect(refused?.code ?? status).toBe(REFUSED[name] ?? 'recorded');
  },
  60_000,
);

test('an archive’s members are articles of their own', async () => {
  const archive = await stack.ask<{ members?: readonly string[] }>(
    `/articles/${(await stack.settled('archive.zip')).id}`,
  );
  expect(archive?.members?.length).toBeGreaterThan(1);
  for (const id of archive?.members ?? [])
    expect(await stack.ask(`/articles/${id}`)).toMatchObject({ container: (await stack.summary('archive.zip'))?.id });
});

test('the bytes put are the bytes kept', () => {
  for (const name of files)
    expect(stack.engine.storage.store.getObject(stack.bucket, `inbox/${name}`).body).toEqual(
      readFileSync(join(FIXTURES, name)),
    );
});
