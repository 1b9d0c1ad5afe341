// Mentions without a name: descriptions ("the ministry", "the French president", "his office") and pronouns, each tied to whom it speaks of.
import type { Syntax } from '../../language/reading.ts';
import type { Article } from '../../model/article.ts';
import type { Parties } from '../party.ts';

export function refer(_syntax: Syntax, _article: Article, _parties: Parties): void {}
