// Readings for tests of the record: a few sentences and who says what in them, with the spans found by the words.
import { createHash } from 'node:crypto';
import type { Article } from '../../shared/model/article.ts';
import { articleIdOf } from '../../shared/model/article-id.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Dispute } from '../../shared/model/dispute.ts';
import type { Entity } from '../../shared/model/entity.ts';
import { sketchOf } from '../../shared/normalize/facts/sketch.ts';
import type { Subject } from '../../shared/table/head.ts';
import type { Reading } from '../../shared/table/items-of.ts';

export interface Said {
  readonly by: string;
  readonly act: Claim['act'];
  readonly words: string;
  readonly target?: string;
  readonly about?: readonly string[];
  /** Which of the earlier claims it answers. */
  readonly rejects?: number;
}

export interface Written {
  readonly key: string;
  readonly revision?: string;
  readonly uploadedAt?: string;
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly said: readonly Said[];
  /** Entities that are mentioned and say nothing, besides those in `said`. */
  readonly mentions?: readonly string[];
  readonly container?: string;
  /** What else the article calls an entity. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

export function written(given: Written): { readonly subject: Subject; readonly reading: Reading } {
  const { key, revision = '0001', uploadedAt = '2021-06-01T08:00:00Z', said, mentions = [], outlet, container } = given;
  const title = given.title ?? 'A day at the border';
  const ids = [
    ...new Set([...said.flatMap(({ by, target, about = [] }) => [by, target ?? by, ...about]), ...mentions]),
  ];
  const name = (id: string) => (id.split('/')[1] ?? id).replaceAll('-', ' ');
  const text = [
    title,
    ...said.map(({ by, act, words, target }) => `${name(by)} (${act}): ${words}${target ? ` [${name(target)}]` : ''}.`),
    ...mentions.map((id) => `There was ${name(id)}.`),
  ].join('\n\n');
  const spanOf = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const entities: Entity[] = ids.map((id) => ({
    id,
    type: id.split('/')[0] as Entity['type'],
    name: name(id),
    aliases: [...(given.aliases?.[id] ?? [])],
    mentions: [{ ...spanOf(name(id)), kind: 'name' }],
    roles: [],
    confidence: 0.9,
  }));
  const claims: Claim[] = said.map(({ by, act, words, target, about = [] }, i) => ({
    id: `c${i + 1}`,
    form: 'indirect',
    act,
    polarity: 'positive',
    source: { ...spanOf(name(by)), entity: by },
    cue: spanOf(act),
    content: [spanOf(words)],
    ...(target && { target: { ...spanOf(`[${name(target)}`), entity: target } }),
    hedges: [],
    about: [...about],
    rule: 'test',
    confidence: 0.8,
  }));
  const disputes: Dispute[] = said.flatMap(({ rejects }, i) =>
    rejects === undefined
      ? []
      : [
          {
            id: `d${i + 1}`,
            from: `c${i + 1}`,
            to: `c${rejects + 1}`,
            kind: 'rejects' as const,
            why: { reason: 'answers', words: [spanOf(said[i]?.words ?? '')] },
            confidence: 0.7,
          },
        ],
  );
  const article: Article = {
    id: articleIdOf(key),
    key,
    revision,
    text,
    parts: { body: { start: title.length + 2, end: text.length } },
    title,
    ...(outlet && { outlet }),
    ...(given.publishedAt && { publishedAt: { value: given.publishedAt, precision: 'day', from: 'meta' } }),
    language: 'en',
    contentHash: createHash('sha256').update(text).digest('hex'),
    sketch: [...sketchOf(text)],
  };
  const extraction = { key, article, entities, claims, disputes, times: [], quantities: [], quotations: [] };
  return {
    subject: { id: article.id, key, revision, uploadedAt, container },
    reading: { extraction, uploadedAt, container },
  };
}
