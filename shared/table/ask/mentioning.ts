// Articles that mention an entity, newest first, each once however many claims it has of it.
import type { Table } from '../client.ts';
import { lists } from '../keys.ts';
import type { Page } from '../page.ts';
import type { ArticleSummary } from './articles.ts';
import { type Paging, type Span, sharesIn } from './claims.ts';
import type { Copies } from './copies.ts';

export interface MentioningQuestion extends Span {
  readonly entity: string;
  readonly newestFirst?: boolean;
  readonly copies?: Copies | undefined;
}

export const mentioning = (
  table: Table,
  { entity, ...stretch }: MentioningQuestion,
  paging: Paging,
): Promise<Page<ArticleSummary>> =>
  // Only an article's first share tells how often it mentions the entity.
  sharesIn(
    table,
    { lists: [lists.entity(entity)], ...stretch },
    paging,
    ({ article: { words: _, ...article }, mentions }) =>
      mentions === undefined ? [] : [{ ...article, status: 'recorded' as const }],
  );
