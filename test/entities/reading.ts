// Reads a text as an article for the tests of this room, and says which entities it holds, in words.

import type { Gazetteer } from '../../shared/entities/gazetteer.ts';
import { findEntities } from '../../shared/entities/index.ts';
import { analyze } from '../../shared/language/index.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Entity } from '../../shared/model/entity.ts';

export function articleOf(text: string): Article {
  const dateline = /(?<=^|\n)\p{Lu}{3,}(?=(?:, [^-—\n]{1,20})? (?:--|—))/u.exec(text);
  return {
    id: 'a',
    key: 'a.txt',
    revision: '1',
    text,
    parts: {
      body: { start: 0, end: text.length },
      ...(dateline && { dateline: { start: dateline.index, end: dateline.index + dateline[0].length } }),
    },
    title: '',
    language: 'en',
    contentHash: '',
  };
}

const allIn = (text: string, gazetteer: Gazetteer): readonly Entity[] =>
  findEntities(analyze(text), articleOf(text), { times: [], gazetteer });

export const entitiesIn = (text: string, gazetteer: Gazetteer = []): readonly Entity[] =>
  allIn(text, gazetteer).filter(({ named }) => named !== false);

/** Parties that the text describes and never names. */
export const describedIn = (text: string): readonly Entity[] => allIn(text, []).filter(({ named }) => named === false);

export const entity = (text: string, id: string, gazetteer: Gazetteer = []): Entity | undefined =>
  entitiesIn(text, gazetteer).find((one) => one.id === id);

/** The words of an entity's mentions, each with its kind: "name Pashinian", "pronoun He". */
export const mentionsOf = (text: string, id: string): readonly string[] =>
  (entity(text, id)?.mentions ?? []).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

export const idsIn = (text: string): readonly string[] => entitiesIn(text).map(({ id }) => id);
