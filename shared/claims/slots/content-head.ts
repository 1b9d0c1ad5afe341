// The word that the words said hang on: the verb of their first clause, or their noun.
// "that Tarsk withdraw its troops" → withdraw; "Velk's resignation" → resignation.
import type { Token } from '../../language/index.ts';
import type { Site } from './site.ts';

export function contentHead({ passage, isContent }: Site): Token | undefined {
  const inside = passage.tokens.filter((token) => isContent(token) && token.upos !== 'PUNCT');
  return inside.find((token) => {
    const head = passage.head(token);
    return head === undefined || !isContent(head);
  });
}
