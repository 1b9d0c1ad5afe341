import { createRequire } from 'node:module';
import { afterAll, expect, test } from 'vitest';
import { closeWhatIsRead } from '../../local/dynamodb/closing-level.ts';
import { temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('what reads a range for dynalite is closed when it has what it wanted', async () => {
  closeWhatIsRead();
  const { Level } = createRequire(createRequire(import.meta.url).resolve('dynalite'))('level');
  const level = new Level(folder.path, { valueEncoding: 'json' });
  await level.batch([1, 2, 3].map((n) => ({ type: 'put', key: String(n), value: { n } })));
  for (const iterator of [level.keys({ gte: '1' }), level.values({ gte: '1' })]) {
    expect(await iterator.next()).toBeDefined();
    await iterator.return();
    await expect(iterator.next()).rejects.toMatchObject({ code: 'LEVEL_ITERATOR_NOT_OPEN' });
  }
  await level.close();
});
