// The golden stories: NAME.story tells an affair of invented parties in several articles, NAME.yaml says what lies between them, by its marks.
// They are apart from what is trained on. A claim stands for the mark whose words it shares by half of the longer at least.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { extract } from '../../shared/extract.ts';
import type { Extraction } from '../../shared/model/extraction.ts';
import type { Table } from '../../shared/table/client.ts';
import type { Subject } from '../../shared/table/head.ts';
import { recordReading } from '../../shared/table/record.ts';
import { affairAt } from '../../training/stories/story.ts';

export const STORIES = ['merger', 'patrol-boat', 'spillway'] as const;

export interface Expected {
  readonly threads: readonly { readonly claims: readonly string[]; readonly origins: number }[];
  readonly answers: readonly (readonly [from: string, to: string, kind: string])[];
  readonly changes: readonly (readonly [from: string, to: string, what: string])[];
  readonly figures: {
    readonly about: string;
    readonly of: string;
    readonly values: readonly number[];
    readonly additional: readonly number[];
    readonly lowest: number;
    readonly highest: number;
    readonly latest: number;
  };
}

export interface Story {
  readonly name: string;
  readonly readings: readonly Extraction[];
  readonly expected: Expected;
  /** The mark of a claim, by its article's key and its id; undefined where it has none. */
  readonly markOf: (claim: { readonly key: string; readonly id: string }) => string | undefined;
}

export async function storyTold(name: string): Promise<Story> {
  const { articles } = await affairAt(new URL(`./${name}.story`, import.meta.url));
  const expected: Expected = parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8'));
  const marks = new Map<string, string>();
  const readings = articles.map(({ article, marks: own }): Extraction => {
    const reading = extract(article);
    // what stands within another claim's words is a claim of its own
    for (const { id, content } of reading.claims.filter(({ parent }) => parent === undefined))
      for (const [mark, { start, end }] of own) {
        const shared = content.reduce(
          (sum, at) => sum + Math.max(0, Math.min(at.end, end) - Math.max(at.start, start)),
          0,
        );
        const longer = Math.max(
          end - start,
          content.reduce((sum, at) => sum + at.end - at.start, 0),
        );
        if (shared >= longer / 2) marks.set(`${article.key}#${id}`, mark);
      }
    return { ...reading, key: article.key };
  });
  return { name, readings, expected, markOf: ({ key, id }) => marks.get(`${key}#${id}`) };
}

/** As the record stage would. */
export async function record(table: Table, extraction: Extraction, revision = '0001'): Promise<void> {
  const { id, key } = extraction.article;
  const uploadedAt = '2035-01-01T08:00:00Z';
  const subject: Subject = { id, key, revision, uploadedAt };
  await recordReading(table, subject, {
    extraction: { ...extraction, article: { ...extraction.article, revision } },
    uploadedAt,
  });
}
