// Whom and what one article speaks of, as an analyst's list: the most mentioned first, with what else they are called.
//   Tomas Velk    person/tomas-velk    5 times    Kavarian Prime Minister · Velk, he, his
import { styleText } from 'node:util';
import type { Entity } from '../shared/model/entity.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { grid } from './grid.ts';
import { plain } from './reading-words.ts';
import type { Terminal } from './terminal.ts';

export function renderEntities({ article, entities }: Extraction, { width, color }: Terminal): string {
  const bold = (words: string): string => (color ? styleText('bold', words, { validateStream: false }) : words);
  const rows = [...entities]
    .sort((a, b) => b.mentions.length - a.mentions.length || a.id.localeCompare(b.id, 'en'))
    .map((entity) => [
      bold(plain(entity.name)),
      entity.id,
      entity.mentions.length === 1 ? 'once' : `${entity.mentions.length} times`,
      [entity.roles.map(plain).join(', '), calledOf(entity, article.text)].filter(Boolean).join(' · '),
    ]);
  return [
    bold(plain(article.title)),
    '',
    rows.length > 0 ? grid(rows, [28, 40, 9], width) : 'No entities found.',
    '',
  ].join('\n');
}

/** Every different wording it is mentioned by, but for its name itself. */
function calledOf({ name, mentions }: Entity, text: string): string {
  const words = new Set(mentions.map(({ start, end }) => plain(text.slice(start, end))));
  words.delete(plain(name));
  return [...words].join(', ');
}
