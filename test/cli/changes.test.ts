import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../cli/changes.ts';
import { extract } from '../../shared/extract.ts';
import type { Extraction } from '../../shared/model/extraction.ts';
import { normalize } from '../../shared/normalize/index.ts';

const read = async (text: string): Promise<Extraction> => {
  const [member] = await normalize({ bytes: Buffer.from(text), key: 'story.txt', revision: '1' });
  if (!member || !('article' in member)) throw new Error('refused');
  return extract(member.article);
};

describe('what two versions of a story differ in', async () => {
  const first = await read(
    'Mayor Ann Rell said the harbour would close for a week. The union demanded higher wages.\n',
  );
  const second = await read(
    'Mayor Ann Rell said the harbour would close for a month. A doctor said two men were hurt.\n',
  );

  test('nothing, where it is the same story', () => {
    expect(changesBetween(first, first)).toEqual([]);
  });

  test('claims that are new, gone, or in other words', () => {
    expect(changesBetween(first, second).map(({ sign, who, before }) => [sign, who, before])).toEqual([
      ['~', 'Mayor Ann Rell', 'the harbour would close for a week'],
      ['+', 'A doctor', undefined],
      ['-', 'The union', undefined],
    ]);
  });
});
