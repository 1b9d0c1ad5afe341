// Syntax → Entities with all their mentions.
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Entity } from '../model/entity.ts';
import type { Time } from '../model/time.ts';
import type { Gazetteer } from './gazetteer.ts';

export interface EntityOptions {
  readonly times: readonly Time[];
  readonly gazetteer?: Gazetteer | undefined;
}

export function findEntities(_syntax: Syntax, _article: Article, _options: EntityOptions): readonly Entity[] {
  return [];
}
