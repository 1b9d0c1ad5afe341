// What is on its way between the stages during a deploy: frozen objects of every version that there was.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleObjectFrom, resultObjectFrom, VERSION } from '../../shared/lambda/work-objects.ts';
import { OtherLayout } from '../../shared/table/other-layout.ts';

const folder = new URL('./work-objects/', import.meta.url);
const open = (name: string) => {
  const stored = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return name.startsWith('article') ? articleObjectFrom(stored) : resultObjectFrom(stored);
};
const names = readdirSync(folder);

test.each(names)('%s is opened by this version', (name) => {
  expect(open(name)).toMatchObject({ uploadedAt: expect.any(String) });
});

test.each(names)('%s with fields that a newer version adds is opened all the same', (name) => {
  const stored = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const more = { ...stored, v: VERSION, novelty: { of: ['a later version'] } };
  const opened = name.startsWith('article') ? articleObjectFrom(more) : resultObjectFrom(more);
  expect(opened).toMatchObject({ uploadedAt: stored.uploadedAt });
});

test('one of a version that this function is too old for is named, and waits for the newer function', () => {
  const stored = { v: VERSION + 1, result: 'dreamt' };
  expect(() => resultObjectFrom(stored)).toThrow(OtherLayout);
  expect(() => resultObjectFrom(stored)).toThrow(/reads up to/);
});
